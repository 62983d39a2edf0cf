import { expect, it } from 'vitest';
import { fixtureComparison } from '../../test/fixture-judgements.js';
import { fixtureRun } from '../../test/fixture-run.js';
import { createReport } from '../create-report.js';
import { whyOf } from './why.js';

it('names what else of the benchmark got worse', () => {
  const { benchmarks } = createReport({ run: fixtureRun(), comparison: fixtureComparison() });
  const view = benchmarks.find(({ name }) => name === 'stringify');
  if (view === undefined) throw new Error('the fixture has a benchmark that allocates more');
  expect(whyOf(view, 'durationNs')).toBe(' Worse with it: allocated per operation +25.0 %.');
  expect(whyOf(view, 'allocatedBytesPerOp')).toBe('');
});
