import type { Moderated } from './moderation.js';

/** The standard error of a difference, with the degrees of freedom of the t distribution to use it with. */
export interface StandardError {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/**
 * The standard error of log(current / baseline): the variance between launches, over how many there are on each side, and
 * the variance between runs, over how many runs each side has.
 *
 * @param moreLaunches - as if the current side had so many more launches, all of the runs that it has
 */
export function standardErrorOf(moderated: Moderated, moreLaunches = 0): StandardError {
  const { sides, launch } = moderated;
  const { currentLaunches } = sides;
  const gained = 1 / currentLaunches - 1 / (currentLaunches + moreLaunches);
  const more =
    launch === null ? null : { ...launch, degreesOfFreedom: launch.degreesOfFreedom + moreLaunches };
  const launchScale = Math.max(0, sides.betweenLaunches.scale - gained);
  return combine({ ...moderated, launch: more }, launchScale, sides.runs.scale);
}

/**
 * The part of the standard error that is the baseline's own: what is left however well the current side is measured. A
 * baseline that is calmer than both sides together is taken by its own spread.
 */
export function baselineErrorOf(moderated: Moderated): StandardError {
  const { sides, launch, run } = moderated;
  const { betweenLaunches, runs, baselineVariance } = sides;
  const share =
    launch === null || baselineVariance === null || launch.variance === 0
      ? 1
      : Math.min(1, baselineVariance / launch.variance);
  const own: Moderated = {
    ...moderated,
    launch: launch && { ...launch, variance: launch.variance * share },
    run: { ...run, variance: run.variance * (1 - run.derivedShare * (1 - share)) },
  };
  return combine(own, betweenLaunches.baselineScale, runs.baselineScale);
}

/**
 * Degrees of freedom by Satterthwaite (1946). A variance between runs that was derived from the one between launches errs
 * with it, so that part is counted with the launches' uncertainty as well.
 */
function combine({ launch, run }: Moderated, launchScale: number, runScale: number): StandardError {
  const ofRuns = run.variance * runScale;
  const ofLaunches = (launch?.variance ?? 0) * launchScale;
  const total = ofRuns + ofLaunches;
  const freedom = Math.max(launch?.degreesOfFreedom ?? 0, run.degreesOfFreedom);
  if (total === 0) return { standardError: 0, degreesOfFreedom: freedom };
  const withLaunches = (ofLaunches + run.derivedShare * ofRuns) / total;
  const uncertainty =
    (ofRuns / total) ** 2 / run.degreesOfFreedom +
    (launch === null ? 0 : withLaunches ** 2 / launch.degreesOfFreedom);
  return { standardError: Math.sqrt(total), degreesOfFreedom: 1 / uncertainty };
}
