import { compareRuns } from '@benchline/compare';
import { bench, suite } from '@benchline/runner';
import { summarizeRun } from '@benchline/schema';
import { runOf } from './inputs.js';

const run = runOf(1);
const baseline = summarizeRun(runOf(2));

suite('compare', () => {
  bench('100 benchmarks with a baseline', () => compareRuns(baseline, run), { target: '100ms' });
});
