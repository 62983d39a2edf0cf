import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment as the API gives it. */
export interface ApiComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

/** A request that was made. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string;
}

/** An answer in place of the real one, for the next requests that match. */
export interface ApiFault {
  readonly method: string;
  /** Part of the path. */
  readonly path: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** For so many requests; for all by default. */
  times?: number;
}

/** A server on the loopback that behaves like the part of GitHub's API that the action uses. */
export class ApiServer {
  readonly requests: ApiRequest[] = [];
  readonly comments: ApiComment[] = [];
  readonly checks: Record<string, unknown>[] = [];
  readonly pulls: {
    readonly number: number;
    readonly head: { readonly sha: string; readonly label: string };
  }[] = [];
  readonly faults: ApiFault[] = [];
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      void readBody(request).then((body) => {
        const url = new URL(request.url ?? '/', this.url);
        const method = request.method ?? 'GET';
        const authorization = request.headers.authorization ?? '';
        this.requests.push({ method, path: url.pathname, body, authorization });
        const fault = this.#faultFor(method, url.pathname);
        const {
          status,
          headers = {},
          data,
        } = fault === null
          ? this.#answer(method, url, body)
          : {
              status: fault.status,
              headers: fault.headers ?? {},
              data: { message: fault.message ?? 'fault' },
            };
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(data));
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** Forgets everything. */
  clear(): void {
    for (const list of [this.requests, this.comments, this.checks, this.pulls, this.faults]) list.length = 0;
  }

  #faultFor(method: string, path: string): ApiFault | null {
    const fault = this.faults.find(
      (candidate) => candidate.method === method && path.includes(candidate.path) && candidate.times !== 0,
    );
    if (fault === undefined) return null;
    if (fault.times !== undefined) fault.times--;
    return fault;
  }

  #answer(method: string, url: URL, body: Readonly<Record<string, unknown>>): Answer {
    const path = url.pathname.replace(/^\/repos\/owner\/repo/, '');
    if (method === 'GET' && path === '/issues/7/comments') return this.#page(url, this.comments);
    if (method === 'GET' && path === '/pulls') {
      const head = url.searchParams.get('head');
      return this.#page(
        url,
        this.pulls.filter((pull) => pull.head.label === head),
      );
    }
    if (method === 'POST' && path === '/issues/7/comments') {
      const comment = { id: 1000 + this.comments.length, body: String(body.body), user: bot };
      this.comments.push(comment);
      return { status: 201, data: { ...comment, html_url: `https://example.test/comment/${comment.id}` } };
    }
    const commentId = /^\/issues\/comments\/(\d+)$/.exec(path)?.[1];
    if (method === 'PATCH' && commentId !== undefined) {
      const comment = this.comments.find(({ id }) => id === Number(commentId));
      if (comment === undefined) return notFound;
      comment.body = String(body.body);
      return { status: 200, data: { ...comment, html_url: `https://example.test/comment/${comment.id}` } };
    }
    if (method === 'POST' && path === '/check-runs') {
      const annotations = (body.output as { annotations: unknown[] }).annotations;
      if (annotations.length > 50) return { status: 422, data: { message: 'too many annotations' } };
      this.checks.push({ ...body });
      return { status: 201, data: { id: this.checks.length, html_url: 'https://example.test/check' } };
    }
    if (method === 'PATCH' && path.startsWith('/check-runs/')) return { status: 200, data: { id: 1 } };
    return notFound;
  }

  /** A page of a list, with the link to the next one. */
  #page(url: URL, items: readonly unknown[]): Answer {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    const headers = page * size < items.length ? { link: `<${next}>; rel="next"` } : {};
    return { status: 200, headers, data: items.slice((page - 1) * size, page * size) };
  }
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data: unknown;
}

export const bot = { login: 'github-actions[bot]', type: 'Bot' };
const notFound: Answer = { status: 404, data: { message: 'Not Found' } };

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
