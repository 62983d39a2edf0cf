import { expect, it } from 'vitest';
import type { BenchmarkView } from '../benchmark-view.js';
import { relativeViews } from './relative-views.js';

function view(
  name: string,
  medianNs: number | null,
  precision: number | null = 0.01,
  parameters = '',
): BenchmarkView {
  return {
    name,
    medianNs,
    parameters,
    place: 'app › sort',
    precision: { value: precision, text: '' },
  } as unknown as BenchmarkView;
}

it('says how much faster the fastest is, as exactly as the intervals allow', () => {
  const [group] = relativeViews([
    view('slow', 4200),
    view('failed', null),
    view('fast', 1000),
    view('equal', 1009),
    view('far', 100_001),
    view('unsure', 2000, null),
    view('exact', 1320, 0.0001),
    view('nearly', 9000, 0.2),
  ]);
  expect(group?.fastest).toBe('fast');
  expect(group?.rows.map(({ text, name, note }) => `${text} ${name}${note}`)).toEqual([
    'about as fast as equal (1.01 ± 0.01)',
    '1.32 ± 0.01 times faster than exact',
    '2.00 times faster than unsure',
    '4.20 ± 0.06 times faster than slow',
    '9 ± 2 times faster than nearly',
  ]);
  expect(group?.moreCount).toBe(0);
});

it('compares equal parameters only, and needs two', () => {
  const groups = relativeViews([
    view('a', 10, 0.01, 'size = 1'),
    view('b', 20, 0.01, 'size = 1'),
    view('a', 100, 0.01, 'size = 2'),
    ...Array.from({ length: 8 }, (_, index) => view(`c${index}`, 10 + index, 0.01, 'size = 3')),
  ]);
  expect(groups.map(({ parameters, rows, moreCount }) => [parameters, rows.length, moreCount])).toEqual([
    ['size = 1', 1, 0],
    ['size = 3', 5, 2],
  ]);
});
