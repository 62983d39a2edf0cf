import { expect, test } from 'vitest';
import { checkLeak } from './check-leak.js';

// What it finds, and where, is tested in test/e2e/check-leak.test.ts, in a process with a heap of its own.

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
