import { type StopReason, sampleInterval } from '@benchline/schema';
import { median } from '@benchline/stats';

/** When a launch has measured enough. */
export interface StopRule {
  /** Wall time to spend measuring. */
  readonly timeNs: number;
  /** Relative half-width of the interval that is precise enough. */
  readonly precision: number;
  /** Exactly so many iterations, in place of time and precision. */
  readonly iterations: number | null;
}

/** Samples below which no interval counts as precise. */
const LEAST_SAMPLES_FOR_PRECISION = 12;
/** Samples that even the slowest function gets, whatever the time. */
const LEAST_SAMPLES = 3;
/** The share of the time that is spent before precision may end a launch: neighbouring samples agree too easily. */
const LEAST_TIME_SHARE = 0.5;

/** How far a launch has come. */
export interface LaunchState {
  readonly samples: number;
  readonly iterations: number;
  /** Wall time spent measuring so far. */
  readonly spentNs: number;
  /** See {@link relativeHalfWidth}. */
  readonly relativeHalfWidth: number | null;
}

/** Says why a launch may stop, or `null` while it may not. */
export function stopReason(rule: StopRule, state: LaunchState): StopReason | null {
  if (rule.iterations !== null) return state.iterations >= rule.iterations ? 'iterations' : null;
  if (state.samples < LEAST_SAMPLES) return null;
  if (state.spentNs >= rule.timeNs) return 'time';
  if (state.samples < LEAST_SAMPLES_FOR_PRECISION || state.spentNs < LEAST_TIME_SHARE * rule.timeNs)
    return null;
  const { relativeHalfWidth: halfWidth } = state;
  return halfWidth !== null && halfWidth <= rule.precision ? 'precision' : null;
}

/** Half the width of the samples' interval over their median; `null` where there is no interval. */
export function relativeHalfWidth(samplesNs: readonly number[]): number | null {
  const interval = sampleInterval(samplesNs);
  const centre = interval === null ? 0 : median(samplesNs);
  return interval === null || centre === 0 ? null : (interval.upperNs - interval.lowerNs) / 2 / centre;
}

/**
 * The iterations of a sample when their whole number is fixed: the largest divisor that leaves at least twelve samples
 * where that is possible.
 *
 * @param least - operations in flight, which a sample must at least hold where there are so many
 */
export function iterationsForFixedCount(iterations: number, calibrated: number, least = 1): number {
  const most = Math.max(least, Math.min(calibrated, Math.floor(iterations / LEAST_SAMPLES_FOR_PRECISION)));
  for (let candidate = most; candidate >= least; candidate--)
    if (iterations % candidate === 0) return candidate;
  for (let candidate = most + 1; candidate < iterations; candidate++)
    if (iterations % candidate === 0) return candidate;
  return iterations;
}
