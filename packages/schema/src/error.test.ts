import { expect, test } from 'vitest';
import { BenchlineError, isBenchlineError, messageOf } from './error.js';

test('an error carries its code, hint and cause, and is known across copies of the package', () => {
  const cause = new Error('disk');
  const error = new BenchlineError({ code: 'file-unwritable', message: 'no', hint: 'free space', cause });
  expect(error).toMatchObject({ code: 'file-unwritable', hint: 'free space', cause });
  const fromAnotherCopy = Object.assign(new Error('no'), { name: 'BenchlineError', code: 'file-unwritable' });
  expect(isBenchlineError(fromAnotherCopy)).toBe(true);
  expect(isBenchlineError(new Error('no'))).toBe(false);
});

test.each([
  [new Error('words'), 'words'],
  [new TypeError(''), 'TypeError'],
  ['text', 'text'],
  [undefined, 'undefined'],
  [{ a: 1 }, '{"a":1}'],
  [10n, '[object BigInt]'],
])('anything thrown has a message: %s', (thrown, message) => {
  expect(messageOf(thrown)).toBe(message);
});
