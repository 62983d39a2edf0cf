import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DataBranch } from '../src/data-branch/data-branch.js';

/** Where the state of the tests' machine is on the data branch. */
export const place = 'benchline-linux-x64-0123456789ab';
export const branch = 'benchline-data';

/** A bare repository `owner/repo` with one commit of code on `main`, as a server has it, and folders of jobs. */
export class DataRemote {
  readonly folder = mkdtempSync(join(tmpdir(), 'benchline-remote-'));
  readonly bare = join(this.folder, 'owner', 'repo.git');
  #server: Server | undefined;
  /** What was sent to authorise requests by HTTP. */
  readonly authorizations: (string | undefined)[] = [];

  constructor() {
    mkdirSync(this.bare, { recursive: true });
    this.git('init', '--quiet', '--bare', '--initial-branch=main');
    const blob = this.git('hash-object', '-w', '--stdin');
    const tree = this.#git(['mktree'], `100644 blob ${blob}\tcode.js\n`);
    this.git('update-ref', 'refs/heads/main', this.git('commit-tree', tree, '-m', 'code'));
  }

  /** What a job knows of the branch. */
  target(changes: Partial<DataBranch> = {}): DataBranch {
    return {
      serverUrl: `file://${this.folder}`,
      repository: 'owner/repo',
      branch,
      place,
      token: '',
      ...changes,
    };
  }

  /** A store's folder with the given files. */
  job(files: Readonly<Record<string, string>> = {}): string {
    const directory = mkdtempSync(join(this.folder, 'job-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return directory;
  }

  /** Files of the data branch by their paths in the place, with what is in them. */
  files(): Record<string, string> {
    const names = this.git('ls-tree', '-r', '--name-only', branch).split('\n');
    return Object.fromEntries(
      names.map((name) => [
        name.replace(`${place}/`, ''),
        this.#git(['cat-file', 'blob', `${branch}:${name}`]),
      ]),
    );
  }

  hasBranch(): boolean {
    return this.git('branch', '--list', branch) !== '';
  }

  /** Lets a script of ours run in the server before a push is taken. */
  hook(script: string): void {
    writeFileSync(join(this.bare, 'hooks', 'pre-receive'), `#!/bin/sh\n${script}`, { mode: 0o755 });
  }

  read(path: string): string {
    return readFileSync(join(this.bare, path), 'utf8');
  }

  git(...args: string[]): string {
    return this.#git(args);
  }

  #git(args: readonly string[], input = ''): string {
    const identity = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.test' };
    const committer = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.test' };
    return execFileSync('git', args, {
      cwd: this.bare,
      input,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: this.folder, ...identity, ...committer },
    }).trim();
  }

  /** Serves the repository by HTTP as GitHub does for a token that may only read. */
  async serve(): Promise<string> {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.authorizations.push(request.headers.authorization);
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (`${url.pathname}${url.search}`.includes('git-receive-pack')) {
      response.writeHead(403).end('Write access to repository not granted.');
      return;
    }
    const backend = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: this.folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'],
        GIT_PROTOCOL: request.headers['git-protocol'] as string | undefined,
      },
    });
    request.pipe(backend.stdin);
    const parts: Buffer[] = [];
    backend.stdout.on('data', (part: Buffer) => parts.push(part));
    backend.once('close', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      for (const line of all.subarray(0, end).toString().split('\r\n')) {
        const [name = '', value = ''] = line.split(': ');
        if (name === 'Status') response.statusCode = Number(value.slice(0, 3));
        else response.setHeader(name, value);
      }
      response.end(all.subarray(end + 4));
    });
  }

  async remove(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A baseline's files, measured at a day of January. */
export function baseline(day: number, text = `measured on day ${day}`): Record<string, string> {
  const startedAt = new Date(Date.UTC(2026, 0, day)).toISOString();
  return {
    'baselines/main/baseline.json': JSON.stringify({ startedAt }),
    'baselines/main/load.json': text,
  };
}

/** A row of the history. */
export function row(name: string): Record<string, string> {
  return { [`history/${name}.json`]: `row ${name}` };
}
