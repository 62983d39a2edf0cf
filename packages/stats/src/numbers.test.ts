import { expect, test } from 'vitest';
import { requireNumbers } from './numbers.js';

test('names the first value that is not a number', () => {
  expect(() => requireNumbers('f', 'values', new Array<number>(2))).toThrow(
    'f: values[0] must be a finite number, got undefined',
  );
  expect(() => requireNumbers('f', 'values', ['4'] as unknown as number[])).toThrow(
    'values[0] must be a finite',
  );
});
