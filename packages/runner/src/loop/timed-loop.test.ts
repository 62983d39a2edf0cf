import { expect, test } from 'vitest';
import { collectGarbage } from '../measure/collect-garbage.js';
import { buildAsyncLoop, buildSyncLoop, buildWorker } from './timed-loop.js';

test('the function is called exactly as often as asked', async () => {
  let calls = 0;
  const count = () => {
    calls++;
  };
  const syncLoop = buildSyncLoop(count, {});
  for (const iterations of [0, 1, 3, 100_000]) {
    calls = 0;
    expect(syncLoop(iterations)).toBeGreaterThanOrEqual(0);
    expect(calls).toBe(iterations);
  }
  calls = 0;
  expect(await buildAsyncLoop(async () => count(), {})(250)).toBeGreaterThan(0);
  expect(calls).toBe(250);
});

test('parameters are handed over only when there are any', async () => {
  const received: unknown[][] = [];
  const record = (...args: unknown[]) => received.push(args);
  const parameters = { rows: 10 };
  buildSyncLoop(record, {})(1);
  buildSyncLoop(record, parameters)(1);
  await buildAsyncLoop(async (...args) => record(...args), {})(1);
  await buildWorker(async (...args) => record(...args), {})({ left: 1 }, () => undefined);
  await buildWorker(async (...args) => record(...args), parameters)({ left: 1 }, () => undefined);
  expect(received).toEqual([[], [parameters], [], [], [parameters]]);
});

test('no two loops have the same text, so that V8 shares no feedback between them', () => {
  const loops = [buildSyncLoop, buildSyncLoop, buildAsyncLoop, buildAsyncLoop, buildWorker, buildWorker];
  const texts = loops.map((build) => String(build(async () => undefined, {})));
  expect(new Set(texts).size).toBe(loops.length);
  expect(texts[0]).not.toContain('await');
  expect(texts[2]).toContain('await fn()');
});

test('a call is awaited before the next begins', async () => {
  let running = 0;
  let most = 0;
  const loop = buildAsyncLoop(async () => {
    running++;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
  }, {});
  await loop(20);
  expect([most, running]).toEqual([1, 0]);
});

test('the last result stays reachable, so that the work for it cannot be left out', async () => {
  const made: WeakRef<object>[] = [];
  const loop = buildSyncLoop(() => {
    const result = {};
    made.push(new WeakRef(result));
    return result;
  }, {});
  loop(5);
  // What a WeakRef was made of lives at least to the end of the job.
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(collectGarbage()).toBe(true);
  expect(made.map((reference) => reference.deref() !== undefined)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(loop).toBeTypeOf('function');
});

test('what the function throws comes out, and stops the calls', async () => {
  let calls = 0;
  const failAtThird = () => {
    if (++calls === 3) throw new Error('third');
  };
  expect(() => buildSyncLoop(failAtThird, {})(10)).toThrow('third');
  expect(calls).toBe(3);
  calls = 0;
  await expect(buildAsyncLoop(async () => failAtThird(), {})(10)).rejects.toThrow('third');
  expect(calls).toBe(3);
});

test('a worker takes what is left on the queue and tells each latency', async () => {
  const latenciesNs: number[] = [];
  const queue = { left: 7 };
  const worker = buildWorker(async () => undefined, {});
  await Promise.all([
    worker(queue, (ns) => latenciesNs.push(ns)),
    worker(queue, (ns) => latenciesNs.push(ns)),
  ]);
  expect(queue.left).toBe(0);
  expect(latenciesNs).toHaveLength(7);
  expect(Math.min(...latenciesNs)).toBeGreaterThanOrEqual(0);
});
