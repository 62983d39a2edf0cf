import { expect, it } from 'vitest';
import { fixtureComparison } from '../../test/fixture-judgements.js';
import { fixtureProfiledRun } from '../../test/fixture-profiles.js';
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

it('names the function that gained most, where both runs were profiled', () => {
  const { benchmarks, headline } = createReport({ ...fixtureProfiledRun(), comparison: fixtureComparison() });
  const view = benchmarks.find(({ profiles }) => profiles.length > 0);
  if (view === undefined) throw new Error('the fixture has a benchmark that was profiled');
  const gained = ' Gained most: tokenize (src/tokens.ts:40), +160 µs per operation.';
  expect(whyOf(view, 'durationNs')).toBe(gained);
  expect(whyOf(view, 'peakRssBytes')).not.toContain('Gained');
  expect(headline.details.join('\n')).toContain(gained);
});
