import { logGamma } from '@benchline/stats';

/**
 * The chance that, of `count` points in random order, a given set of `part` stands together at the beginning or at the
 * end: 2 / C(count, part). No arrangement of so few points can be more surprising, however small their noise.
 */
export function arrangementProbability(count: number, part: number): number {
  const logWays = logGamma(count + 1) - logGamma(part + 1) - logGamma(count - part + 1);
  return Math.min(1, 2 * Math.exp(-logWays));
}
