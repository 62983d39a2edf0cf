import { mean } from '@benchline/stats';
import type { LaunchValues } from '../launch-values.js';
import type { RunSpread } from './history-spread.js';
import { LAUNCHES_TO_TRIM, type LaunchSummary, summarize, summarizeTrimmed } from './summarize-launches.js';

/** Records keep six digits, so smaller differences of logarithms say nothing. */
export const ROUNDING = 1e-5;

/** How much the units of a contrast scatter. The squared standard error of the difference is `variance · scale`. */
export interface ContrastSpread {
  /** Of the logarithm of one unit, pooled within the sides. */
  readonly variance: number;
  readonly degreesOfFreedom: number;
  /** The sum over the sides of 1 / number of units. */
  readonly scale: number;
  /** The part of it that is the baseline's. */
  readonly baselineScale: number;
}

/** Two sides on the logarithmic scale. Logarithms make "twice" and "half" equally far and noise alike at every speed. */
export interface Contrast {
  readonly baselineCentre: number;
  readonly currentCentre: number;
  /** log(current / baseline). */
  readonly difference: number;
  readonly baselineLaunches: number;
  readonly currentLaunches: number;
  /** Of the logarithm of a launch of the baseline, in its run; `null` where no run of it has two. */
  readonly baselineVariance: number | null;
  /** Between launches of one run. */
  readonly betweenLaunches: ContrastSpread;
  /** Launches of one run share the machine's mood, which no number of them averages out. */
  readonly runs: {
    /** The sum over the sides of 1 / number of runs. */
    readonly scale: number;
    /** The part of it that is the baseline's. */
    readonly baselineScale: number;
    /** Of run centres within the sides; `null` where no side has several. */
    readonly spread: RunSpread | null;
  };
  readonly trimmed: boolean;
  /** Whether each side has two launches or more and none of them differs from the others of its side. */
  readonly constant: boolean;
}

/**
 * Contrasts two sides of positive values.
 *
 * The centre of a side is the mean of its logarithms (over runs, the mean of the runs' means). From seven launches on each
 * side it is their 20 % trimmed mean, with the winsorised variance of Yuen (1974): in simulation that finds twice as many
 * changes among launches of which a tenth are slow, and loses nothing among normal ones; with fewer launches it raises
 * false alarms where launches fall in two modes.
 */
export function contrast(baseline: LaunchValues, current: LaunchValues): Contrast {
  const logarithms = (side: LaunchValues): Runs => side.map((run) => run.map(Math.log));
  const [before, after] = [logarithms(baseline), logarithms(current)];
  const sides = [before, after];
  const singleRuns = before.length === 1 && after.length === 1;
  const trimmed = singleRuns && sides.every((side) => (side[0]?.length ?? 0) >= LAUNCHES_TO_TRIM);
  const summaries = sides.map((side) => (trimmed ? [summarizeTrimmed(side[0] ?? [])] : side.map(summarize)));
  const [beforeRuns, afterRuns] = summaries as [LaunchSummary[], LaunchSummary[]];
  const baselineCentre = mean(beforeRuns.map(({ centre }) => centre));
  const currentCentre = mean(afterRuns.map(({ centre }) => centre));
  return {
    baselineCentre,
    currentCentre,
    difference: currentCentre - baselineCentre,
    baselineLaunches: before.flat().length,
    currentLaunches: after.flat().length,
    baselineVariance: varianceWithin(beforeRuns),
    betweenLaunches: pool([...beforeRuns, ...afterRuns], [beforeRuns, afterRuns].map(effectiveCount)),
    runs: {
      scale: 1 / before.length + 1 / after.length,
      baselineScale: 1 / before.length,
      spread: singleRuns ? null : spreadOfRuns(beforeRuns, afterRuns),
    },
    trimmed,
    constant: sides.every((side) => isConstant(side.flat())),
  };
}

type Runs = readonly (readonly number[])[];

/** Launches that would fix the mean of equally weighted runs as well: the squared number of runs over Σ 1 / launches. */
function effectiveCount(runs: readonly LaunchSummary[]): number {
  return runs.length ** 2 / runs.reduce((sum, run) => sum + 1 / run.count, 0);
}

function pool(groups: readonly LaunchSummary[], counts: readonly number[]): ContrastSpread {
  const degreesOfFreedom = groups.reduce((sum, group) => sum + group.count - 1, 0);
  const squares = groups.reduce((sum, group) => sum + group.variance * (group.count - 1), 0);
  return {
    variance: degreesOfFreedom === 0 ? 0 : squares / degreesOfFreedom,
    degreesOfFreedom,
    scale: counts.reduce((sum, count) => sum + 1 / count, 0),
    baselineScale: 1 / (counts[0] as number),
  };
}

function varianceWithin(runs: readonly LaunchSummary[]): number | null {
  const { variance, degreesOfFreedom } = pool(
    runs,
    runs.map(({ count }) => count),
  );
  return degreesOfFreedom === 0 ? null : variance;
}

function spreadOfRuns(before: readonly LaunchSummary[], after: readonly LaunchSummary[]): RunSpread {
  const groups = [before, after].map((runs) => summarize(runs.map(({ centre }) => centre)));
  const { variance, degreesOfFreedom } = pool(
    groups,
    groups.map(({ count }) => count),
  );
  return {
    variance,
    degreesOfFreedom,
    launchShare: mean([...before, ...after].map(({ count }) => 1 / count)),
  };
}

function isConstant(logs: readonly number[]): boolean {
  return logs.length > 1 && Math.max(...logs) - Math.min(...logs) <= ROUNDING;
}

/** Whether two logarithms are equal to the digits that records keep. */
export function equalToRounding(difference: number): boolean {
  return Math.abs(difference) <= ROUNDING;
}
