import { mean, variance } from '@benchline/stats';

/** From this many launches on, a fifth of them may be trimmed at each end. */
export const LAUNCHES_TO_TRIM = 7;

/** The centre of some launches, with the variance and the number of a plain mean that has its standard error. */
export interface LaunchSummary {
  readonly centre: number;
  readonly variance: number;
  readonly count: number;
}

/** Their plain mean. */
export function summarize(logs: readonly number[]): LaunchSummary {
  return { centre: mean(logs), variance: logs.length > 1 ? variance(logs) : 0, count: logs.length };
}

/** Their 20 % trimmed mean, with the winsorised variance of Yuen (1974). */
export function summarizeTrimmed(logs: readonly number[]): LaunchSummary {
  const ascending = [...logs].sort((a, b) => a - b);
  const count = keptOf(logs.length);
  const cut = (logs.length - count) / 2;
  const kept = ascending.slice(cut, logs.length - cut);
  const lowest = kept[0] as number;
  const highest = kept[kept.length - 1] as number;
  const winsorised = ascending.map((value) => Math.min(highest, Math.max(lowest, value)));
  const inflation = (logs.length - 1) / (kept.length - 1);
  return { centre: mean(kept), variance: variance(winsorised) * inflation, count };
}

/** How many launches of so many are left when a fifth is trimmed at each end. */
export function keptOf(launches: number): number {
  return launches - 2 * Math.floor(launches / 5);
}
