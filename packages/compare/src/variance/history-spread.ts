import { mean, quantile } from '@benchline/stats';
import type { LaunchValues } from '../launch-values.js';

/** How far the centres of whole runs lie apart, on the logarithmic scale. */
export interface RunSpread {
  /** Of one run's centre: what runs differ by, and the share of what launches differ by that is left in a centre. */
  readonly variance: number;
  readonly degreesOfFreedom: number;
  /** That share: the mean of 1 / launches over the runs. */
  readonly launchShare: number;
}

/** Fewer runs than this say nothing of how far runs lie apart. */
const FEWEST_RUNS = 4;

/** Only the newest runs count: what the machine was like a year ago says little of today. */
const NEWEST_RUNS = 60;

/**
 * How far runs lie apart, from a history of the same benchmark on the same machine, oldest run first.
 *
 * A history holds real changes of the code too, so it is not the spread of all centres that is taken but, robustly, of the
 * differences of neighbours, which a change enters once: their 85 % quantile, over that of the normal distribution. Of
 * noise that comes and goes (a neighbour on the machine that is there in every fifth run) a lower quantile, such as the
 * median absolute difference, sees nothing.
 *
 * @returns `null` where there are fewer than four runs
 */
export function historySpread(history: LaunchValues): RunSpread | null {
  const runs = history.filter((launches) => launches.length > 0 && launches.every((value) => value > 0));
  const recent = runs.slice(-NEWEST_RUNS);
  if (recent.length < FEWEST_RUNS) return null;
  const centres = recent.map((launches) => mean(launches.map(Math.log)));
  const steps = centres.slice(1).map((centre, index) => Math.abs(centre - (centres[index] as number)));
  const scale = quantile(steps, STEP_QUANTILE) / (STEP_QUANTILE_OF_NORMAL * Math.SQRT2);
  return {
    variance: scale ** 2,
    degreesOfFreedom: (recent.length - 1) / 2,
    launchShare: mean(recent.map((launches) => 1 / launches.length)),
  };
}

const STEP_QUANTILE = 0.85;

/** The 85 % quantile of the absolute value of a standard normal number. */
const STEP_QUANTILE_OF_NORMAL = 1.4395;
