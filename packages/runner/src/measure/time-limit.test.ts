import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { MeasurementFailed } from './failure.js';
import { TimeLimit } from './time-limit.js';

const busyWait = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
const timedOut = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (thrown: unknown) => (thrown instanceof MeasurementFailed ? thrown.failure : null),
  );

test('work within the limit gives its value or its own error', async () => {
  const limit = new TimeLimit(60e9);
  expect(await limit.within('measure', () => 7)).toBe(7);
  expect(await limit.within('measure', async () => 8)).toBe(8);
  await expect(
    limit.within('measure', () => {
      throw new TypeError('own');
    }),
  ).rejects.toThrow('own');
});

test('waiting longer than what is left is timed-out, in the phase it was in', async () => {
  const limit = new TimeLimit(20e6);
  const failure = await timedOut(limit.within('setup', () => new Promise(() => undefined)));
  expect(failure).toEqual({ code: 'timed-out', message: 'Did not finish within 20.0 ms.', phase: 'setup' });
});

test('time adds up over calls, and so does synchronous work that no timer could end', async () => {
  const limit = new TimeLimit(50e6);
  await limit.within('setup', () => busyWait(60));
  let called = false;
  const failure = await timedOut(
    limit.within('measure', () => {
      called = true;
    }),
  );
  expect(failure).toMatchObject({ code: 'timed-out', phase: 'measure' });
  expect(called).toBe(false);
});

test('what is rejected after the time-out is nobody’s unhandled rejection', async () => {
  const seen: unknown[] = [];
  const listen = (thrown: unknown) => seen.push(thrown);
  process.on('unhandledRejection', listen);
  const late = () => sleep(20).then(() => Promise.reject(new Error('late')));
  expect(await timedOut(new TimeLimit(1e6).within('measure', late))).toMatchObject({ code: 'timed-out' });
  await sleep(60);
  process.off('unhandledRejection', listen);
  expect(seen).toEqual([]);
});

test('a limit longer than a timer can be does not fire at once', async () => {
  const limit = new TimeLimit(60 * 24 * 3600e9);
  expect(await limit.within('measure', () => sleep(5, 'done'))).toBe('done');
});
