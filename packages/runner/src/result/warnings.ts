import { type Clock, type DurationSummary, type Launch, type Warning, warning } from '@benchline/schema';
import { median } from '@benchline/stats';
import { relativeHalfWidth } from '../measure/stop.js';

/** What warnings are drawn from. */
export interface WarningEvidence {
  readonly launches: readonly Launch[];
  readonly summary: DurationSummary;
  readonly mode: 'sync' | 'async';
  readonly clock: Clock;
  /** Relative half-width that was asked for. */
  readonly precision: number;
  readonly collected: boolean;
  readonly launchesAsked: number;
}

/** A launch's last third against its first, beyond which it drifts. */
const DRIFT = 0.05;
/** A median this close to an empty function's says that nothing is left of the work. */
const EMPTY = 1.3;
/** Processor time over wall time that one busy thread keeps within. */
const PREEMPTED = 0.9;
const HELPED = 1.2;
/** Share of severe outliers worth a word. */
const MANY_OUTLIERS = 0.05;
const FEW_SAMPLES = 12;

/** Everything that speaks against trusting a result, as data. */
export function warningsOf(evidence: WarningEvidence): Warning[] {
  return [
    ...precisionWarnings(evidence),
    ...stabilityWarnings(evidence),
    ...clockWarnings(evidence),
    ...processorWarnings(evidence),
  ];
}

function precisionWarnings({ launches, summary, precision, launchesAsked }: WarningEvidence): Warning[] {
  const warnings: Warning[] = [];
  if (launches.length < launchesAsked)
    warnings.push(warning('launch-lost', { launches: launchesAsked - launches.length }));
  if (launches.length === 1) warnings.push(warning('one-process', {}));
  if (summary.sampleCount < FEW_SAMPLES)
    warnings.push(warning('few-samples', { samples: summary.sampleCount }));
  const stored = launches.reduce((sum, launch) => sum + launch.samplesNs.length, 0);
  if (stored < summary.sampleCount) {
    warnings.push(warning('samples-thinned', { measured: summary.sampleCount, stored }));
  }
  const halfWidths = launches
    .filter(({ stopReason }) => stopReason === 'time' || stopReason === 'interrupted')
    .map((launch) => relativeHalfWidth(launch.samplesNs))
    .filter((halfWidth) => halfWidth !== null);
  const halfWidth = halfWidths.length === 0 ? 0 : median(halfWidths);
  // Reaching for 1 % and getting 1.2 % is no news; twice the width asked for is.
  if (halfWidth > 2 * precision) {
    warnings.push(warning('imprecise', { relativeHalfWidth: halfWidth, targetRelativeHalfWidth: precision }));
  }
  return warnings;
}

function stabilityWarnings({ launches, summary }: WarningEvidence): Warning[] {
  const warnings: Warning[] = [];
  const unsteadyLaunches = launches.filter((launch) => !launch.steady).length;
  if (unsteadyLaunches > 0)
    warnings.push(warning('unsteady', { unsteadyLaunches, launches: launches.length }));
  const changes = launches.map(driftOf).filter((change) => change !== null);
  const sameWay = changes.every((change) => change > DRIFT) || changes.every((change) => change < -DRIFT);
  if (changes.length > 0 && sameWay) warnings.push(warning('drifting', { relativeChange: median(changes) }));
  const outliers = summary.outliers.highSevere + summary.outliers.lowSevere;
  if (outliers > MANY_OUTLIERS * summary.sampleCount) {
    warnings.push(warning('severe-outliers', { outliers, samples: summary.sampleCount }));
  }
  return warnings;
}

function clockWarnings({ launches, summary, mode, clock, collected }: WarningEvidence): Warning[] {
  const warnings: Warning[] = [];
  if (mode === 'sync' && summary.medianNs <= EMPTY * clock.emptyFunctionNs) {
    warnings.push(
      warning('optimised-away', { medianNs: summary.medianNs, emptyFunctionNs: clock.emptyFunctionNs }),
    );
  }
  const sampleNs = summary.medianNs * median(launches.map((launch) => launch.iterationsPerSample));
  if (sampleNs < 100 * clock.readingCostNs) {
    warnings.push(warning('below-clock', { sampleNs, clockResolutionNs: clock.resolutionNs }));
  }
  if (!collected) warnings.push(warning('collection-unavailable', {}));
  return warnings;
}

/** For synchronous work alone: asynchronous work may well wait, or use other threads, by design. */
function processorWarnings({ launches, mode }: WarningEvidence): Warning[] {
  const shares = launches.flatMap((launch) => (launch.cpu === null ? [] : [launch.cpu.cpuPercent / 100]));
  if (mode === 'async' || shares.length === 0) return [];
  const cpuOverWall = median(shares);
  if (cpuOverWall < PREEMPTED) return [warning('preempted', { cpuOverWall })];
  return cpuOverWall > HELPED ? [warning('helper-threads', { cpuOverWall })] : [];
}

/** Relative change from the first to the last third of a launch; `null` for fewer than twelve samples. */
function driftOf({ samplesNs }: Launch): number | null {
  const third = Math.floor(samplesNs.length / 3);
  if (third < 4) return null;
  const first = median(samplesNs.slice(0, third));
  return first === 0 ? null : median(samplesNs.slice(-third)) / first - 1;
}
