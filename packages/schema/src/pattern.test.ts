import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesBenchmark } from './pattern.js';

test.each([
  ['large', 'large', true],
  ['large', 'larger', false],
  ['*', '', true],
  ['app*', 'app > a', true],
  ['*large', 'app > large', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*a', 'a', false],
  ['*b*', 'abc', true],
  ['*x*', 'abc', false],
  ['a.c', 'abc', false],
  ['n=[1]*', 'n=[1] x', true],
  ['a*b', 'a*b', true],
])('%s against the name %s: %s', (pattern, name, expected) => {
  expect(matchesBenchmark(pattern, { id: '-', name })).toBe(expected);
});

test('the id counts too', () => {
  expect(matchesBenchmark('app > *', { id: 'app > parse > large', name: 'large' })).toBe(true);
});

test('every text matches itself and a star, and no pattern fails', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, other) => {
      expect(matchesBenchmark(name, { id: '', name })).toBe(true);
      expect(matchesBenchmark('*', { id: '', name })).toBe(true);
      matchesBenchmark(other, { id: '', name });
    }),
  );
});

test('a hostile pattern stays fast', () => {
  expect(matchesBenchmark('*a'.repeat(2000), { id: '', name: 'a'.repeat(1999) })).toBe(false);
});
