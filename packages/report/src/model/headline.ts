import { pluralize, verdictLine } from '@benchline/format';
import type { Comparison } from '@benchline/schema';
import type { BenchmarkView } from './benchmark-view.js';
import { toneOf } from './judgement.js';
import type { HeadlineView } from './report-model.js';
import type { Tone } from './tone.js';
import { whyOf } from './why.js';

/** How many of the worst rows the headline tells in a sentence each. */
const DETAILS = 3;

const symbols: Readonly<Record<Tone, { readonly symbol: string; readonly ascii: string }>> = {
  worse: { symbol: '✗', ascii: 'x' },
  better: { symbol: '✓', ascii: 'v' },
  unsure: { symbol: '?', ascii: '?' },
  same: { symbol: '✓', ascii: 'v' },
  plain: { symbol: '•', ascii: '*' },
};

/** The verdict of the whole report: what became of it in one sentence, and the worst rows in a sentence each. */
export function headline(
  benchmarks: readonly BenchmarkView[],
  comparison: Comparison | null,
  missedBudgets: number,
): HeadlineView {
  const failed = benchmarks.filter((view) => view.status === 'failed').length;
  const measured = benchmarks.filter((view) => view.status === 'measured').length;
  const missed = benchmarks.reduce(
    (sum, view) => sum + view.targets.filter((target) => target.status === 'missed').length,
    0,
  );
  const parts =
    comparison === null ? [`${pluralize(measured, 'benchmark')} measured`] : [verdictLine(comparison.counts)];
  if (failed > 0)
    parts.push(comparison === null ? `${failed} failed` : `${pluralize(failed, 'benchmark')} failed`);
  if (missed > 0) parts.push(`${pluralize(missed, 'target')} missed`);
  if (missedBudgets > 0) parts.push(`${pluralize(missedBudgets, 'budget')} missed`);
  if (comparison === null) parts.push('no baseline to compare with');
  const tone = toneOfReport(failed + missed + missedBudgets, comparison);
  return { tone, ...symbols[tone], sentence: `${capital(parts.join(', '))}.`, details: details(benchmarks) };
}

function toneOfReport(faults: number, comparison: Comparison | null): Tone {
  if (faults > 0) return 'worse';
  if (comparison === null) return 'plain';
  const { regression, improvement, unchanged, inconclusive, incomparable } = comparison.counts;
  if (regression > 0) return toneOf('regression');
  if (improvement + unchanged === 0) return inconclusive + incomparable > 0 ? 'unsure' : 'plain';
  return improvement > 0 ? 'better' : 'same';
}

function details(benchmarks: readonly BenchmarkView[]): string[] {
  const worse = benchmarks.flatMap((view) => {
    const name = view.parameters === '' ? view.name : `${view.name} [${view.parameters}]`;
    if (view.failure !== null) return [`${name}: ${view.failure.text}`];
    return view.judgements
      .filter((judgement) => judgement.verdict === 'regression')
      .map(
        (judgement) =>
          `${name}: ${judgement.sentence}${since(view, judgement.metric)}${whyOf(view, judgement.metric)}`,
      );
  });
  const more = worse.length - DETAILS;
  return more > 0 ? [...worse.slice(0, DETAILS), `… and ${more} more in the table.`] : worse;
}

/** Since when, where the history of the metric knows. */
function since(view: BenchmarkView, metric: string): string {
  const history = view.histories.find((chart) => chart.metric === metric);
  const last = history?.changes.findLast((change) => change.tone === 'worse');
  return last === undefined ? '' : ` ${last.sentence}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
