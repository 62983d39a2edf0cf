import { expect, test } from 'vitest';
import { integerWork } from './integer-work.js';

test('the rounds are those of xorshift32, one after the other', () => {
  expect(integerWork(0)).toBe(123456789);
  expect(integerWork(1)).toBe(0xa1d31f49 | 0);
  expect(integerWork(1000)).not.toBe(integerWork(1001));
});
