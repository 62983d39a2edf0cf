import { meanInterval, median, medianInterval, quantileOfSorted, sorted } from '@benchline/stats';
import type { Launch } from './launch.js';
import type { Concurrent } from './result.js';

const LEVEL = 0.95;

/**
 * Summarises what several operations in flight came to. Efficiency is taken pair by pair, each sample in flight against
 * the sample one at a time beside it, and launches are the unit of its interval where there are several.
 *
 * @returns `null` where nothing was measured
 */
export function summarizeConcurrent(inFlight: number, launches: readonly Launch[]): Concurrent | null {
  const perLaunch = launches.map(efficienciesOf).filter((efficiencies) => efficiencies.length > 0);
  const latencySamplesNs = launches.flatMap((launch) => launch.latencySamplesNs ?? []);
  if (perLaunch.length === 0 || latencySamplesNs.length === 0) return null;
  const latencies = sorted(latencySamplesNs);
  const centres = perLaunch.map((efficiencies) => median(efficiencies));
  const scalingEfficiency = median(centres);
  return {
    inFlight,
    throughputOpsPerSec: 1e9 / median(launches.map((launch) => median(launch.samplesNs))),
    singleThroughputOpsPerSec: 1e9 / median(launches.map((launch) => median(launch.singleSamplesNs ?? []))),
    scalingEfficiency,
    scalingEfficiencyInterval: intervalOf(centres, perLaunch[0] as number[], scalingEfficiency),
    latency: {
      medianNs: quantileOfSorted(latencies, 0.5),
      p95Ns: quantileOfSorted(latencies, 0.95),
      p99Ns: quantileOfSorted(latencies, 0.99),
      maxNs: latencies[latencies.length - 1] as number,
    },
  };
}

function efficienciesOf(launch: Launch): number[] {
  const { samplesNs, singleSamplesNs = [] } = launch;
  return samplesNs
    .slice(0, singleSamplesNs.length)
    .map((inFlightNs, i) => (singleSamplesNs[i] as number) / inFlightNs)
    .filter(Number.isFinite);
}

function intervalOf(
  centres: readonly number[],
  onlyLaunch: readonly number[],
  headline: number,
): Concurrent['scalingEfficiencyInterval'] {
  if (centres.length > 1) {
    const { lower, upper } = meanInterval(centres, LEVEL);
    return { lower: Math.max(0, Math.min(lower, headline)), upper: Math.max(upper, headline), level: LEVEL };
  }
  if (onlyLaunch.length < 6) return null;
  const { lower, upper } = medianInterval(onlyLaunch, LEVEL);
  return { lower, upper, level: LEVEL };
}
