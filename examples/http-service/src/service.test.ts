import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createService } from './service.mjs';

const servers: ReturnType<typeof createService>[] = [];

async function serve(profileToken?: string): Promise<string> {
  const server = createService({ profileToken });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const bearer = (token: string) => ({ method: 'POST', headers: { authorization: `Bearer ${token}` } });

test.each([
  ['cpu', 'service.cpuprofile', (profile: { nodes: unknown[]; samples: unknown[] }) => profile.nodes.length],
  ['heap', 'service.heapprofile', (profile: { head: object; samples: unknown[] }) => profile.samples.length],
])('%s: a profile is taken while the service goes on', async (kind, fileName, size) => {
  const base = await serve('secret');
  const profiling = fetch(`${base}/debug/profile/${kind}?seconds=1`, bearer('secret'));
  let ended = false;
  profiling.finally(() => {
    ended = true;
  });
  await sleep(100);
  let answered = 0;
  while (!ended) {
    const orders = await fetch(`${base}/orders?count=200`);
    expect(orders.status).toBe(200);
    expect(((await orders.json()) as unknown[]).length).toBeGreaterThan(100);
    if (!ended) answered += 1;
  }
  const response = await profiling;
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(fileName);
  const text = await response.text();
  expect(size(JSON.parse(text))).toBeGreaterThan(0);
  expect(text).toContain('listOrders');
  expect(answered).toBeGreaterThan(3);
});

test('one at a time; the next one may come afterwards', async () => {
  const base = await serve('secret');
  const first = fetch(`${base}/debug/profile/heap?seconds=0.5`, bearer('secret'));
  await sleep(100);
  expect((await fetch(`${base}/debug/profile/cpu?seconds=0.5`, bearer('secret'))).status).toBe(409);
  expect((await first).status).toBe(200);
  expect((await fetch(`${base}/debug/profile/cpu?seconds=0.1`, bearer('secret'))).status).toBe(200);
});

test('a client that goes away ends its profile', async () => {
  const base = await serve('secret');
  const leaving = new AbortController();
  const gone = fetch(`${base}/debug/profile/heap?seconds=60`, {
    ...bearer('secret'),
    signal: leaving.signal,
  });
  await sleep(100);
  leaving.abort();
  await expect(gone).rejects.toThrow();
  await sleep(100);
  expect((await fetch(`${base}/debug/profile/heap?seconds=0.1`, bearer('secret'))).status).toBe(200);
});

test('who may not, and what makes no sense, is refused and starts nothing', async () => {
  const base = await serve('secret');
  const status = async (path: string, init: RequestInit) => (await fetch(`${base}${path}`, init)).status;
  expect(await status('/debug/profile/cpu', { method: 'POST' })).toBe(401);
  expect(await status('/debug/profile/cpu', bearer('secrets'))).toBe(401);
  expect(await status('/debug/profile/cpu', bearer(''))).toBe(401);
  expect(await status('/debug/profile/cpu', { ...bearer('secret'), method: 'GET' })).toBe(405);
  expect(await status('/debug/profile/constructor', bearer('secret'))).toBe(404);
  for (const seconds of ['0', '61', 'x', '-1', 'Infinity']) {
    expect(await status(`/debug/profile/cpu?seconds=${seconds}`, bearer('secret'))).toBe(400);
  }
});

test.each([undefined, ''])('with the token %s there is no endpoint', async (token) => {
  const base = await serve(token);
  expect((await fetch(`${base}/debug/profile/cpu`, bearer('undefined'))).status).toBe(404);
});
