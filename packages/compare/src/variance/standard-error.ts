import type { KnownVariance, Moderated } from './moderation.js';

/** The standard error of a difference, with the degrees of freedom of the t distribution to use it with. */
export interface StandardError {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/**
 * The standard error of log(current / baseline): the variance between launches, over how many there are on each side, and
 * the variance between runs, over how many runs each side has. Degrees of freedom by Satterthwaite (1946).
 *
 * @param moreLaunches - as if the current side had so many more launches, all of the runs that it has
 */
export function standardErrorOf({ sides, launch, run }: Moderated, moreLaunches = 0): StandardError {
  const { scale } = sides.betweenLaunches;
  const { currentLaunches } = sides;
  const gained = 1 / currentLaunches - 1 / (currentLaunches + moreLaunches);
  const freedom = (launch?.degreesOfFreedom ?? 0) + moreLaunches;
  return addVariances([
    ...(launch === null
      ? []
      : [{ variance: launch.variance * Math.max(0, scale - gained), degreesOfFreedom: freedom }]),
    { variance: run.variance * sides.runs.scale, degreesOfFreedom: run.degreesOfFreedom },
  ]);
}

/** The part of the standard error that is the baseline's own: what is left however well the current side is measured. */
export function baselineErrorOf({ sides, launch, run }: Moderated): StandardError {
  return addVariances([
    ...(launch === null
      ? []
      : [{ ...launch, variance: launch.variance * sides.betweenLaunches.baselineScale }]),
    { variance: run.variance * sides.runs.baselineScale, degreesOfFreedom: run.degreesOfFreedom },
  ]);
}

/** Independent parts of a squared error together. */
export function addVariances(parts: readonly KnownVariance[]): StandardError {
  const total = parts.reduce((sum, { variance }) => sum + variance, 0);
  const freedom = Math.max(...parts.map(({ degreesOfFreedom }) => degreesOfFreedom));
  if (total === 0) return { standardError: 0, degreesOfFreedom: freedom };
  const uncertainty = parts.reduce(
    (sum, { variance, degreesOfFreedom }) => sum + (variance / total) ** 2 / degreesOfFreedom,
    0,
  );
  return { standardError: Math.sqrt(total), degreesOfFreedom: 1 / uncertainty };
}
