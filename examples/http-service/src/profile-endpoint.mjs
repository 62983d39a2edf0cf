import { setTimeout as sleep } from 'node:timers/promises';
import { profileKinds } from './take-profile.mjs';
import { bearsToken } from './token.mjs';

const ROOT = '/debug/profile';
const SHORTEST_SECONDS = 0.1;
const LONGEST_SECONDS = 60;

/**
 * An endpoint that profiles the process it runs in, for some seconds, while the service goes on:
 * `POST /debug/profile/cpu?seconds=5` and `POST /debug/profile/heap?seconds=5` answer with a file to open in Chrome
 * DevTools or speedscope. One profile at a time; a client that goes away ends its profile.
 *
 * @param {{ token: string | undefined }} options - without a token, nothing is there (404)
 */
export function createProfileEndpoint({ token }) {
  let taking = false;
  return {
    /** @param {URL} url */
    owns: (url) => Boolean(token) && url.pathname.startsWith(`${ROOT}/`),

    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     * @param {URL} url
     */
    async answer(request, response, url) {
      if (!token || !bearsToken(request.headers.authorization, token)) {
        return refuse(response, 401, 'a token is needed', { 'www-authenticate': 'Bearer' });
      }
      const kind = url.pathname.slice(ROOT.length + 1);
      const start = Object.hasOwn(profileKinds, kind) ? profileKinds[kind] : undefined;
      if (start === undefined) return refuse(response, 404, `kinds: ${Object.keys(profileKinds).join(', ')}`);
      if (request.method !== 'POST') return refuse(response, 405, 'use POST', { allow: 'POST' });
      const seconds = Number(url.searchParams.get('seconds') ?? 5);
      if (!(seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS)) {
        return refuse(response, 400, `seconds: ${SHORTEST_SECONDS} to ${LONGEST_SECONDS}`);
      }
      if (taking) return refuse(response, 409, 'a profile is being taken');
      taking = true;
      try {
        await takeAndSend(start, seconds, response);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'profiler-busy')) throw error;
        refuse(response, 409, 'this process is being profiled by someone else');
      } finally {
        taking = false;
      }
    },
  };
}

/**
 * @param {() => import('./take-profile.mjs').StopProfile} start
 * @param {number} seconds
 * @param {import('node:http').ServerResponse} response
 */
async function takeAndSend(start, seconds, response) {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const stop = start();
  await sleep(seconds * 1000, undefined, { signal: gone.signal }).catch(() => {});
  const { body, fileName } = stop();
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
  });
  response.end(body);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} message
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, message, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(`${message}\n`);
}
