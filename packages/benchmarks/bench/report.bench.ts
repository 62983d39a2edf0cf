import { compareRuns } from '@benchline/compare';
import { createReport, renderCsv, renderHtml, renderMarkdown } from '@benchline/report';
import { bench, suite } from '@benchline/runner';
import { summarizeRun } from '@benchline/schema';
import { runOf } from './inputs.js';

const run = runOf(1);
const baseline = summarizeRun(runOf(2));
const comparison = compareRuns(baseline, run);
const model = createReport({ run, baseline, comparison });

suite('report, 100 benchmarks', () => {
  bench('model', () => createReport({ run, baseline, comparison }), { target: '500ms' });
  bench('Markdown', () => renderMarkdown(model), { target: '500ms' });
  bench('HTML', () => renderHtml(model), { target: '1s' });
  bench('CSV', () => renderCsv(model), { target: '20ms' });
});
