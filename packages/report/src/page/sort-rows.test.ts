import { expect, it } from 'vitest';
import { sortRows } from './sort-rows.js';

it('sorts by number either way, keeps the order of equals, and puts those without a number last', () => {
  const rows: [string, number | null][] = [
    ['a', 2],
    ['b', null],
    ['c', -1],
    ['d', 2],
    ['e', null],
  ];
  const names = (isDescending: boolean) =>
    sortRows(rows, ([, number]) => number, isDescending)
      .map(([name]) => name)
      .join('');
  expect(names(false)).toBe('cadbe');
  expect(names(true)).toBe('adcbe');
});
