import type { MetricName, VerdictReason } from '@benchline/schema';
import { median } from '@benchline/stats';
import { type Judgement, type Question, untested } from './judgement.js';
import type { LaunchValues } from './launch-values.js';
import { ROUNDING } from './variance/contrast.js';

/** Less than this many bytes per operation is the instrument's noise: no object is that small. */
const NEGLIGIBLE_BYTES = 1;

/**
 * Either the question with values that a test can take, or its answer where no test is needed. `signed`: some value is
 * zero or negative where the metric allows it, so that differences have to be tested, not ratios.
 */
export type Screened =
  | { readonly question: Question; readonly signed: boolean }
  | { readonly judgement: Judgement };

/** Metrics that are differences themselves, whose values may have either sign. */
const signedMetrics: readonly MetricName[] = ['retainedBytesPerOp', 'rssDeltaBytes'];

/**
 * Answers what no statistics can: values that are missing, not finite, zero, or negative where they cannot be.
 *
 * - Nothing measured, a value that is not finite, a negative one (but of retained bytes and of the RSS delta, which may
 *   have either sign), a time of zero in the current run: `incomparable`, `not-measured`.
 * - Zero in every launch of both sides: `unchanged`.
 * - Zero in every launch of the baseline and more now: `incomparable`, `zero-baseline`. For allocated bytes, where zero is
 *   a real and frequent value, it is a `regression` with that reason, if each side has two launches or more and every
 *   current one allocates; the way back is an `improvement` with ratio 0.
 *
 * Bytes per operation within one byte of zero count as zero. Among seven launches or more that are otherwise equal, one in
 * seven may stray: it is taken to be as the others are.
 */
export function screen(asked: Question): Screened {
  const bytes = isBytesPerOp(asked.metric);
  const [baseline, current] = [asked.baseline, asked.current].map((side) =>
    side.every((run) => run.every(Number.isFinite)) ? withoutStrays(bytes ? withoutNoise(side) : side) : side,
  ) as [LaunchValues, LaunchValues];
  const question = { ...asked, baseline, current };
  const [before, after] = [baseline.flat(), current.flat()];
  const answer = (verdict: Judgement['verdict'], reason: VerdictReason | null, ratio: number | null = null) =>
    settled(question, verdict, reason, ratio, before, after);
  const values = [...before, ...after];
  const signed = signedMetrics.includes(asked.metric);
  if (before.length === 0 || after.length === 0) return answer('incomparable', 'not-measured');
  if (!values.every((value) => isMeasurement(value, signed))) return answer('incomparable', 'not-measured');
  if (values.every((value) => value > 0)) return { question, signed: false };
  const [allBefore, allAfter] = [before, after].map((side) => side.every((value) => value === 0));
  if (allBefore && allAfter) return answer('unchanged', null, 1);
  // What is retained scatters around zero, so even there nothing but a test can tell.
  if (signed) return { question, signed: true };
  if (!bytes) return answer('incomparable', allBefore ? 'zero-baseline' : 'not-measured');
  const repeated = before.length > 1 && after.length > 1;
  if (allBefore && after.every((value) => value > 0)) {
    return repeated ? answer('regression', 'zero-baseline') : answer('inconclusive', 'one-process');
  }
  if (allAfter && before.every((value) => value > 0)) {
    return repeated ? answer('improvement', null, 0) : answer('inconclusive', 'one-process', 0);
  }
  return { question, signed: true };
}

/** Whether a metric is bytes per operation, which a deterministic function uses to the byte. */
export function isBytesPerOp(metric: MetricName): boolean {
  return metric === 'allocatedBytesPerOp' || metric === 'retainedBytesPerOp';
}

function withoutNoise(side: LaunchValues): LaunchValues {
  return side.map((run) => run.map((value) => (Math.abs(value) < NEGLIGIBLE_BYTES ? 0 : value)));
}

/** From this many launches on, one in as many may stray. */
const LAUNCHES_TO_STRAY = 7;

/** Launches that all agree but for a few: those are taken to agree too. */
function withoutStrays(side: LaunchValues): LaunchValues {
  const values = side.flat();
  if (values.length < LAUNCHES_TO_STRAY) return side;
  const usual = median(values);
  const strays = values.filter((value) => !equalToDigits(value, usual));
  if (strays.length > values.length / LAUNCHES_TO_STRAY) return side;
  return side.map((run) => run.map(() => usual));
}

/** Equal to the digits that records keep. */
function equalToDigits(value: number, other: number): boolean {
  return Math.abs(value - other) <= ROUNDING * Math.abs(other);
}

function isMeasurement(value: number, signed: boolean): boolean {
  // No number of bytes is larger, and sums of squares of larger ones leave the range of doubles.
  if (signed) return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
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
