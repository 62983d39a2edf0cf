import { failureSchema } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import { failed, failureOf } from './failure.js';

test('a thrown error keeps its message and stack', () => {
  expect(failureOf(new TypeError('broken'), 'measure')).toEqual({
    code: 'threw',
    message: 'broken',
    phase: 'measure',
    stack: expect.stringContaining('failure.test.ts'),
  });
});

test('a failure that was made here passes through with its own phase', () => {
  const limit = failed('timed-out', 'Too slow.', 'setup');
  expect(failureOf(limit, 'measure')).toEqual({ code: 'timed-out', message: 'Too slow.', phase: 'setup' });
});

test('whatever is thrown becomes a failure of the schema', () => {
  const strange = Object.assign(new Error('x'), { message: { deep: true }, stack: 7 });
  for (const thrown of ['text', 7, 10n, null, undefined, {}, Symbol('s'), strange, Object.create(null)]) {
    const failure = failureOf(thrown, 'warm-up');
    expect(failureSchema.parse(JSON.parse(JSON.stringify(failure)))).toMatchObject({
      code: 'threw',
      phase: 'warm-up',
    });
  }
});
