import type { PairedRounds } from '@benchline/schema';
import { median, medianInterval, signTest } from '@benchline/stats';

/** What one launch of a pair says. */
export interface LaunchRatio {
  /** Median over its rounds of log(side / baseline). */
  readonly logRatio: number;
  readonly rounds: number;
}

/** What the rounds of one launch say of it alone. */
export interface WithinLaunch {
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
}

/**
 * The launches of a pair on the logarithmic scale, without those that have no valid round.
 *
 * A round's ratio is of turns a few milliseconds apart, so that what the machine does cancels. The median leaves rounds
 * out in which one side alone was interrupted.
 */
export function launchRatios(rounds: PairedRounds, side: number): LaunchRatio[] {
  return rounds.launches.flatMap((launch) => {
    const logs = logRatios(launch.rounds, side);
    return logs.length === 0 ? [] : [{ logRatio: median(logs), rounds: logs.length }];
  });
}

/**
 * The distribution-free interval of the median of one launch's log ratios (the inversion of the sign test; Conover,
 * Practical Nonparametric Statistics, 1999, 3.2) and the sign test against no change; `null` with too few rounds.
 */
export function withinLaunch(
  launch: PairedRounds['launches'][number],
  side: number,
  level: number,
): WithinLaunch | null {
  const logs = logRatios(launch.rounds, side);
  if (logs.length === 0) return null;
  const interval = medianInterval(logs, 1 - level);
  // Of so few rounds not even the extremes hold the median often enough.
  if (interval.coverage < 1 - level) return null;
  return { lower: interval.lower, upper: interval.upper, pValue: signTest(logs).pValue };
}

/** Per round; rounds in which a side took no time, or none that is a number, are left out. */
function logRatios(rounds: PairedRounds['launches'][number]['rounds'], side: number): number[] {
  return rounds.flatMap((durationsNs) => {
    const log = Math.log(durationsNs[side] ?? Number.NaN) - Math.log(durationsNs[0] ?? Number.NaN);
    return Number.isFinite(log) ? [log] : [];
  });
}
