import { binomialCdf, mean, standardDeviation, studentTCdf, studentTQuantile } from '@benchline/stats';
import { type Look, looksUpTo } from './looks.js';

/** What the launches of a pair came to, looks taken into account. */
export interface SequentialTest {
  /** Mean over the launches of the last look. */
  readonly estimate: number;
  readonly standardDeviation: number;
  /** Half the width of the interval at the last look; it holds at the level over all looks together. */
  readonly halfWidth: number;
  /** Against no change; valid whenever measuring was stopped. */
  readonly pValue: number;
  readonly launches: number;
}

/**
 * Student's t over the launches' log ratios, at every look so far: the smallest p value over its look's share of the
 * level, and the interval of the last look (repeated confidence intervals, Jennison and Turnbull 1989).
 *
 * Under no change a launch's log ratio is symmetric about zero, which is what the t test needs most. It is misled where
 * processes of the same code fall in two modes and by chance most launches pair them the same way, which gives a spread
 * near zero. Two processes fall into a given pair of different modes in at most 1/4 of cases, so no p value is taken to
 * be below 2 · P(Bin(n, 1/4) ≥ k), where k of n launches lie beyond half of the estimate.
 *
 * @returns `null` before the first look, and with fewer than two launches
 */
export function sequentialTest(
  logRatios: readonly number[],
  final: boolean,
  level: number,
): SequentialTest | null {
  const looks = looksUpTo(logRatios.length, final).filter(({ launches }) => launches >= 2);
  const last = looks.at(-1);
  if (last === undefined) return null;
  const pValue = Math.min(1, ...looks.map((look) => pValueAt(logRatios, look) / look.share));
  const seen = logRatios.slice(0, last.launches);
  const spread = standardDeviation(seen);
  return {
    estimate: mean(seen),
    standardDeviation: spread,
    halfWidth: halfWidthOf(spread, last.launches, level * last.share),
    pValue,
    launches: last.launches,
  };
}

/** Half the width of Student's interval of a mean. */
export function halfWidthOf(spread: number, launches: number, level: number): number {
  return (studentTQuantile(1 - level / 2, launches - 1) * spread) / Math.sqrt(launches);
}

function pValueAt(logRatios: readonly number[], { launches }: Look): number {
  const seen = logRatios.slice(0, launches);
  const [centre, spread] = [mean(seen), standardDeviation(seen)];
  if (centre === 0) return 1;
  const t = spread === 0 ? Number.POSITIVE_INFINITY : Math.abs(centre) / (spread / Math.sqrt(launches));
  const student = t === Number.POSITIVE_INFINITY ? 0 : 2 * studentTCdf(-t, launches - 1);
  const along = seen.filter((logRatio) => logRatio / centre > 0.5).length;
  // P(Bin(n, 1/4) ≥ along), as the lower tail of those that are not.
  return Math.max(student, Math.min(1, 2 * binomialCdf(launches - along, launches, 0.75)));
}
