import {
  autocorrelation,
  classifyOutliers,
  mean,
  meanInterval,
  median,
  medianAbsoluteDeviation,
  medianInterval,
  quantileOfSorted,
  sorted,
  standardDeviation,
} from '@benchline/stats';
import type { Launch } from './launch.js';
import type { DurationInterval, DurationSummary } from './summary.js';

/** The confidence of published intervals. */
export const INTERVAL_LEVEL = 0.95;

/**
 * Summarises the samples of a benchmark's launches.
 *
 * The headline is the median of the launches' medians: robust against a spike inside a launch and against one launch
 * that went wrong. Its interval takes launches as independent where there are two or more, samples otherwise.
 *
 * @param launches - at least one, each with at least one sample; times in nanoseconds
 * @throws RangeError when there is no sample
 */
export function summarizeDurations(launches: readonly Launch[]): DurationSummary {
  const pooled = sorted(launches.flatMap((launch) => launch.samplesNs));
  const centresNs = launches.map((launch) => median(launch.samplesNs));
  const medianNs = median(centresNs);
  const quantile = (p: number) => quantileOfSorted(pooled, p);
  return {
    medianNs,
    meanNs: meanOverIterations(launches),
    minNs: pooled[0] as number,
    maxNs: pooled[pooled.length - 1] as number,
    standardDeviationNs: pooled.length > 1 ? standardDeviation(pooled) : 0,
    medianAbsoluteDeviationNs: medianAbsoluteDeviation(pooled),
    quantilesNs: {
      p5: quantile(0.05),
      p25: quantile(0.25),
      p75: quantile(0.75),
      p95: quantile(0.95),
      p99: quantile(0.99),
    },
    interval: centresNs.length > 1 ? launchInterval(centresNs) : sampleInterval(launches[0]?.samplesNs ?? []),
    throughputOpsPerSec: medianNs > 0 ? 1e9 / medianNs : 0,
    launchCount: launches.length,
    sampleCount: launches.reduce((sum, launch) => sum + sampleCountOf(launch), 0),
    iterationCount: launches.reduce(
      (sum, launch) => sum + sampleCountOf(launch) * launch.iterationsPerSample,
      0,
    ),
    outliers: classifyOutliers(pooled),
  };
}

/** How many samples a launch measured, stored or not. */
export function sampleCountOf(launch: Launch): number {
  return launch.measuredSampleCount ?? launch.samplesNs.length;
}

/**
 * Confidence interval of the median of one launch's samples, for that launch alone.
 *
 * The distribution-free interval of order statistics, widened by √((1 + r) / (1 − r)) for the samples' lag-1
 * autocorrelation r (the variance inflation of an AR(1) series; negative r is taken as 0, r is capped at .9), since
 * neighbouring samples share the machine's mood.
 *
 * @param samplesNs - in the order of measuring
 * @returns `null` for fewer than six samples, where no 95 % interval of order statistics exists
 */
export function sampleInterval(
  samplesNs: readonly number[],
  level = INTERVAL_LEVEL,
): DurationInterval | null {
  if (samplesNs.length < 6) return null;
  const centre = median(samplesNs);
  const { lower, upper } = medianInterval(samplesNs, level);
  const r = Math.min(0.9, Math.max(0, autocorrelation(samplesNs, 1)));
  const widening = Math.sqrt((1 + r) / (1 - r));
  return {
    lowerNs: Math.max(0, centre - (centre - lower) * widening),
    upperNs: centre + (upper - centre) * widening,
    level,
    unit: 'sample',
    method: 'order statistics of the median, widened for autocorrelation',
  };
}

/**
 * Confidence interval from launches: Student's t over the launches' medians, since a launch is the unit that repeats
 * (Kalibera and Jones, "Rigorous Benchmarking in Reasonable Time", 2013). It always holds the headline.
 */
function launchInterval(centresNs: readonly number[]): DurationInterval {
  const { lower, upper } = meanInterval(centresNs, INTERVAL_LEVEL);
  const headline = median(centresNs);
  return {
    lowerNs: Math.max(0, Math.min(lower, headline)),
    upperNs: Math.max(upper, headline),
    level: INTERVAL_LEVEL,
    unit: 'launch',
    method: 'Student t over launch medians',
  };
}

function meanOverIterations(launches: readonly Launch[]): number {
  let weighted = 0;
  let iterations = 0;
  for (const launch of launches) {
    if (launch.samplesNs.length === 0) continue;
    const weight = sampleCountOf(launch) * launch.iterationsPerSample;
    weighted += mean(launch.samplesNs) * weight;
    iterations += weight;
  }
  return weighted / iterations;
}
