import { expect, test } from 'vitest';
import { errorOf } from '../../test/error-of.js';
import type { Marker } from './definition.js';
import { type Selectable, selectBenchmarks } from './select.js';

const item = (id: string, marker: Marker = 'run', tags: string[] = []): Selectable => ({ id, marker, tags });
const select = (items: Selectable[], filter?: string, ids?: string[]) => {
  const { selected, notRun } = selectBenchmarks(items, (aspects) => aspects, filter, ids);
  return {
    selected: selected.map(({ id }) => id),
    notRun: Object.fromEntries(notRun.map(({ id, reason }) => [id, reason])),
  };
};
const items = [
  item('app > parse > small'),
  item('app > parse > LARGE', 'run', ['Slow']),
  item('app > render'),
];

test('without a filter or marks all are selected, in order', () => {
  expect(select(items)).toEqual({ selected: items.map(({ id }) => id), notRun: {} });
  expect(select([])).toEqual({ selected: [], notRun: {} });
});

test('a text is part of an id or a whole tag, in any case of letters', () => {
  expect(select(items, 'PARSE').selected).toEqual(['app > parse > small', 'app > parse > LARGE']);
  expect(select(items, 'slow').selected).toEqual(['app > parse > LARGE']);
  expect(select(items, 'slo').selected).toEqual([]);
  expect(select(items, 'a.p').selected).toEqual([]);
  expect(select(items, 'render').notRun).toEqual({
    'app > parse > small': 'filtered',
    'app > parse > LARGE': 'filtered',
  });
});

test('of named ids only those are selected, exactly, and a filter still holds', () => {
  expect(select(items, undefined, ['app > render', 'app']).selected).toEqual(['app > render']);
  expect(select(items, 'parse', ['app > render', 'app > parse > small'])).toEqual({
    selected: ['app > parse > small'],
    notRun: { 'app > parse > LARGE': 'filtered', 'app > render': 'filtered' },
  });
});

test('an expression between slashes matches the id, with its flags', () => {
  expect(select(items, '/(small|render)$/').selected).toEqual(['app > parse > small', 'app > render']);
  expect(select(items, '/large/').selected).toEqual([]);
  expect(select(items, '/large/i').selected).toEqual(['app > parse > LARGE']);
  // `g` and `y` would make each test depend on the one before.
  expect(select(items, '/app/gy').selected).toHaveLength(3);
});

test('an expression that does not parse is an error with its text', () => {
  expect(errorOf(() => select(items, '/(/'))).toMatchObject({
    code: 'option-invalid',
    message: expect.stringContaining('/(/'),
    hint: expect.stringContaining('Without the slashes'),
  });
});

test('skip and todo come before only, only before the filter', () => {
  const marked = [
    item('skipped', 'skip'),
    item('later', 'todo'),
    item('alone', 'only'),
    item('alone too', 'only'),
    item('rest'),
  ];
  expect(select(marked)).toEqual({
    selected: ['alone', 'alone too'],
    notRun: { skipped: 'skip', later: 'todo', rest: 'only-others' },
  });
  expect(select(marked, 'too')).toEqual({
    selected: ['alone too'],
    notRun: { skipped: 'skip', later: 'todo', alone: 'filtered', rest: 'only-others' },
  });
});
