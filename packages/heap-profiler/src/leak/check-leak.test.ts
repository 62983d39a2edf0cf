import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { leakFree } from '../../test/leak-free.js';
import { asynchronousLeak, bufferLeak, leaky } from '../../test/leaky.js';
import { checkLeak } from './check-leak.js';

const file = fileURLToPath(new URL('../../test/leaky.ts', import.meta.url));

test('a leak of 64 bytes a call is found, with its statement and its constructor', async () => {
  const { verdict, retainedPerOperation, sites, constructors } = await checkLeak(leaky);
  expect(verdict).toBe('leak');
  // The object, and its place in an array that grows by half.
  expect(retainedPerOperation.bytes).toBeGreaterThan(60);
  expect(retainedPerOperation.bytes).toBeLessThan(110);
  expect(sites[0]).toMatchObject({ name: 'leaky', file, line: 7, precision: 'statement' });
  expect(sites[0]?.share).toBeGreaterThan(0.9);
  expect(constructors?.map(({ name }) => name)).toContain('Session');
});

test('an asynchronous leak is found with a line in its function', async () => {
  const { verdict, sites, constructors } = await checkLeak(asynchronousLeak);
  expect(verdict).toBe('leak');
  expect(sites[0]).toMatchObject({ name: 'asynchronousLeak', file, precision: 'statement' });
  expect([27, 28]).toContain(sites[0]?.line);
  expect(constructors?.map(({ name }) => name)).toContain('Object');
});

test('memory outside of the heap counts', async () => {
  const { verdict, retainedPerOperation } = await checkLeak(bufferLeak);
  expect(verdict).toBe('leak');
  expect(retainedPerOperation.bytes).toBeGreaterThan(1000);
});

test.each(Object.entries(leakFree))('%s: no alarm', async (_, operation) => {
  expect(await checkLeak(operation)).toMatchObject({ verdict: 'none-found', sites: [], constructors: [] });
});

test('what the operation throws comes through', async () => {
  const failure = new Error('mine');
  await expect(
    checkLeak(() => {
      throw failure;
    }),
  ).rejects.toBe(failure);
});

test('options that make no sense are named', async () => {
  await expect(checkLeak(() => {}, { rounds: 2 })).rejects.toMatchObject({ code: 'option-invalid' });
  await expect(checkLeak(() => {}, { operationsPerRound: 0 })).rejects.toMatchObject({
    code: 'option-invalid',
  });
});
