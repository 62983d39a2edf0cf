import type { MetricName, VerdictReason } from '@benchline/schema';
import { type Judgement, type Question, untested } from './judgement.js';
import type { LaunchValues } from './launch-values.js';

/** Less than this many bytes per operation is the instrument's noise: no object is that small. */
const NEGLIGIBLE_BYTES = 1;

/** Either the question with values that have logarithms, or its answer where they have none. */
export type Screened =
  | { readonly question: Question; readonly judgement: null }
  | { readonly judgement: Judgement };

/**
 * Answers what no statistics can: values that are missing, negative, not finite or zero.
 *
 * - Nothing measured, a negative or an infinite value, a time of zero in the current run: `incomparable`, `not-measured`.
 * - Zero in every launch of both sides: `unchanged`.
 * - Zero in every launch of the baseline and more now: `incomparable`, `zero-baseline`. For bytes per operation, where
 *   zero is a real and frequent value, it is a `regression` with that reason, if each side has two launches or more and
 *   every current one allocates; the way back is an `improvement` with ratio 0.
 * - Bytes that are zero in some launches of a side only: `inconclusive`, `too-noisy`.
 *
 * Bytes per operation within one byte of zero count as zero.
 */
export function screen(question: Question): Screened {
  const bytes = isBytesPerOp(question.metric);
  const sides = [question.baseline, question.current].map((side) => (bytes ? withoutNoise(side) : side)) as [
    LaunchValues,
    LaunchValues,
  ];
  const [baseline, current] = sides.map((side) => side.flat()) as [number[], number[]];
  const answer = (verdict: Judgement['verdict'], reason: VerdictReason | null, ratio: number | null = null) =>
    settled(question, verdict, reason, ratio, baseline, current);
  if (baseline.length === 0 || current.length === 0) return answer('incomparable', 'not-measured');
  if (![...baseline, ...current].every(isMeasurement)) return answer('incomparable', 'not-measured');
  const zeros = [baseline, current].map((values) => values.filter((value) => value === 0).length);
  const [baselineZeros, currentZeros] = zeros as [number, number];
  if (baselineZeros + currentZeros === 0) {
    return { question: { ...question, baseline: sides[0], current: sides[1] }, judgement: null };
  }
  const allBaseline = baselineZeros === baseline.length;
  const allCurrent = currentZeros === current.length;
  if (allBaseline && allCurrent) return answer('unchanged', null, 1);
  if (!bytes) return answer('incomparable', allBaseline ? 'zero-baseline' : 'not-measured');
  const repeated = baseline.length > 1 && current.length > 1;
  if (allBaseline && currentZeros === 0) {
    return repeated ? answer('regression', 'zero-baseline') : answer('inconclusive', 'one-process');
  }
  if (allCurrent && baselineZeros === 0) {
    return repeated ? answer('improvement', null, 0) : answer('inconclusive', 'one-process', 0);
  }
  return answer('inconclusive', 'too-noisy');
}

/** Whether a metric is bytes per operation, which a deterministic function uses to the byte. */
export function isBytesPerOp(metric: MetricName): boolean {
  return metric === 'allocatedBytesPerOp' || metric === 'retainedBytesPerOp';
}

function withoutNoise(side: LaunchValues): LaunchValues {
  return side.map((run) => run.map((value) => (Math.abs(value) < NEGLIGIBLE_BYTES ? 0 : value)));
}

function isMeasurement(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY;
}

function settled(
  question: Question,
  verdict: Judgement['verdict'],
  reason: VerdictReason | null,
  ratio: number | null,
  baseline: readonly number[],
  current: readonly number[],
): Screened {
  const judgement = untested({
    verdict,
    reason,
    ratio,
    tolerance: question.tolerance,
    baselineValue: averageOf(baseline),
    currentValue: averageOf(current),
    method: 'not tested: values without a ratio',
  });
  return { judgement };
}

function averageOf(values: readonly number[]): number | null {
  if (values.length === 0 || !values.every(Number.isFinite)) return null;
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
