import type { Comparison } from '@benchline/schema';
import { expect, test } from 'vitest';
import { exitCodeOfComparison, worstExitCode } from './exit-code.js';

test.each([
  [[0, 0], 0],
  [[0, 3, 1], 1],
  [[3, 0], 3],
  [[1, 2, 3], 2],
  [[1, 2, 130, 3], 130],
  [[], 0],
] as const)('of %j the worst is %i', (codes, worst) => {
  expect(worstExitCode(codes)).toBe(worst);
});

const comparison = (
  counts: Partial<Comparison['counts']>,
  action: Comparison['environment']['action'] = 'gate',
) =>
  ({
    counts: {
      regression: 0,
      improvement: 0,
      unchanged: 0,
      inconclusive: 0,
      incomparable: 0,
      new: 0,
      missing: 0,
      ...counts,
    },
    environment: { match: 'same', action, differences: [] },
  }) as unknown as Comparison;

test.each([
  ['all unchanged', comparison({ unchanged: 3 }), false, 0],
  ['a regression', comparison({ unchanged: 3, regression: 1 }), false, 1],
  ['a regression from another machine only advises', comparison({ regression: 1 }, 'advise'), false, 0],
  ['another machine is refused', comparison({ incomparable: 3 }, 'refuse'), false, 3],
  ['only new benchmarks: nothing was judged', comparison({ new: 3 }), false, 3],
  ['all inconclusive: nothing was judged', comparison({ inconclusive: 3 }), false, 3],
  ['inconclusive rows are no failure', comparison({ unchanged: 1, inconclusive: 2 }), false, 0],
  ['unless strict', comparison({ unchanged: 1, inconclusive: 2 }), true, 3],
  ['a regression counts before strictness', comparison({ regression: 1, inconclusive: 2 }), true, 1],
])('%s', (_what, judged, strict, code) => {
  expect(exitCodeOfComparison(judged, strict)).toBe(code);
});
