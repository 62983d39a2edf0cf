import { type DurationInterval, sampleInterval } from '@benchline/schema';
import { median, normalCdf, normalQuantile } from '@benchline/stats';
import { fromLogarithm, ratioInterval } from './from-logarithm.js';
import { type Judgement, type Question, untested, type WithinProcess } from './judgement.js';
import type { Contrast } from './variance/contrast.js';

/**
 * Judges one process a side: always `inconclusive`, since nothing tells the change from what differs between any two
 * processes of the same code (memory layout, compilation). The interval, where there is one, holds for these two
 * processes alone.
 */
export function judgeOneProcess(question: Question, sides: Contrast): Judgement {
  return untested({
    baselineValue: fromLogarithm(sides.baselineCentre),
    currentValue: fromLogarithm(sides.currentCentre),
    verdict: 'inconclusive',
    reason: 'one-process',
    ratio: fromLogarithm(sides.difference),
    interval: question.withinProcess?.interval ?? null,
    tolerance: question.tolerance,
    pValue: question.withinProcess?.pValue ?? null,
    method: 'samples of one process a side: blind to what differs between processes',
  });
}

/**
 * What two within-process intervals of a duration say of the ratio: on the logarithmic scale their widths give the
 * standard errors, which add up in squares. `null` where an interval is missing or reaches zero.
 */
export function withinProcess(
  baseline: DurationInterval | null,
  current: DurationInterval | null,
  logRatio: number,
  level: number,
): WithinProcess | null {
  const errors = [baseline, current].map(standardErrorOf);
  const [before, after] = errors;
  if (before === null || before === undefined || after === null || after === undefined) return null;
  const standardError = Math.hypot(before, after);
  const halfWidth = normalQuantile(1 - level / 2) * standardError;
  const pValue =
    standardError === 0 ? (logRatio === 0 ? 1 : 0) : 2 * normalCdf(-Math.abs(logRatio) / standardError);
  return { interval: ratioInterval(logRatio, halfWidth, level), pValue: Math.min(1, pValue) };
}

/** {@link withinProcess} from the samples themselves, in the order of measuring; needs six a side. */
export function withinProcessOfSamples(
  baseline: readonly number[],
  current: readonly number[],
  level: number,
): WithinProcess | null {
  const valid = [baseline, current].every(
    (side) => side.length > 0 && side.every((value) => value > 0 && Number.isFinite(value)),
  );
  if (!valid) return null;
  const logRatio = Math.log(median(current)) - Math.log(median(baseline));
  return withinProcess(sampleInterval(baseline), sampleInterval(current), logRatio, level);
}

function standardErrorOf(interval: DurationInterval | null): number | null {
  if (interval === null || interval.unit !== 'sample' || !(interval.lowerNs > 0)) return null;
  const width = Math.log(interval.upperNs) - Math.log(interval.lowerNs);
  return width / (2 * normalQuantile(1 - (1 - interval.level) / 2));
}
