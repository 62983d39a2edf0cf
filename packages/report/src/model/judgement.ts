import {
  describeBudget,
  describeComparisonResult,
  describeTarget,
  describeVerdict,
  formatQuantity,
  formatRelativeChange,
  NO_VALUE,
} from '@benchline/format';
import {
  type BudgetOutcome,
  type ComparisonResult,
  metrics,
  type TargetOutcome,
  type Verdict,
} from '@benchline/schema';
import type { Amount, JudgementView, TargetView } from './benchmark-view.js';
import type { BudgetView } from './report-model.js';
import type { Tone } from './tone.js';

/** The order in which verdicts matter to a reader. */
const severity: readonly Verdict[] = [
  'regression',
  'inconclusive',
  'incomparable',
  'improvement',
  'missing',
  'new',
  'unchanged',
];

const tones: Readonly<Record<Verdict, Tone>> = {
  regression: 'worse',
  improvement: 'better',
  unchanged: 'same',
  inconclusive: 'unsure',
  incomparable: 'unsure',
  new: 'plain',
  missing: 'plain',
};

const targetTones: Readonly<Record<TargetOutcome['status'], Tone>> = {
  met: 'better',
  accepted: 'same',
  missed: 'worse',
  unsettled: 'unsure',
};

/** The tone of a verdict. */
export function toneOf(verdict: Verdict): Tone {
  return tones[verdict];
}

/** Where a verdict stands when the worst comes first; 0 is the worst. */
export function severityOf(verdict: Verdict): number {
  return severity.indexOf(verdict);
}

/** A number with its text, or a dash. */
export function amount(value: number | null | undefined, write: (value: number) => string): Amount {
  return value === null || value === undefined
    ? { value: null, text: NO_VALUE }
    : { value, text: write(value) };
}

/** Judgements of one benchmark: a regression of any metric first, then the time, then the rest as measured. */
export function judgementViews(results: readonly ComparisonResult[]): JudgementView[] {
  const rank = (result: ComparisonResult) =>
    (result.verdict === 'regression' ? 0 : 2) - (result.metric === 'durationNs' ? 1 : 0);
  return results
    .map((result, index) => ({ result, index }))
    .sort((a, b) => rank(a.result) - rank(b.result) || a.index - b.index)
    .map(({ result }) => judgementView(result));
}

function judgementView(result: ComparisonResult): JudgementView {
  const { unit, label } = metrics[result.metric];
  const write = (value: number) => formatQuantity(value, unit);
  const { interval, ratio } = result;
  return {
    ...describeVerdict(result.verdict),
    metric: result.metric,
    label,
    verdict: result.verdict,
    tone: tones[result.verdict],
    baseline: amount(result.baselineValue, write),
    current: amount(result.currentValue, write),
    values:
      result.baselineValue === null || result.currentValue === null
        ? ''
        : `${write(result.baselineValue)} → ${write(result.currentValue)}: `,
    ratio,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    tolerance: result.tolerance,
    change: ratio === null ? NO_VALUE : formatRelativeChange(ratio - 1),
    interval:
      interval === null
        ? ''
        : `${formatRelativeChange(interval.lower - 1)} to ${formatRelativeChange(interval.upper - 1)}`,
    pValue: result.pValue,
    adjustedPValue: result.adjustedPValue,
    sentence: describeComparisonResult(result),
  };
}

/** A limit on several benchmarks together, in words. */
export function budgetView(outcome: BudgetOutcome): BudgetView {
  const { name, status } = outcome;
  return { ...describeBudget(outcome), name, status, tone: targetTones[status] };
}

/** A target of a benchmark in words. */
export function targetView(outcome: TargetOutcome): TargetView {
  return {
    ...describeTarget(outcome),
    metric: outcome.metric,
    label: metrics[outcome.metric].label,
    status: outcome.status,
    tone: targetTones[outcome.status],
  };
}
