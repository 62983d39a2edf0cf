/** Launches at which a pair is looked at while it is still measured. Later ones grow by the square root of two. */
const FIRST_LOOKS = [5, 7, 10, 14, 20, 28, 40, 56, 80, 112] as const;

/** The share of the level that is kept for the last look, when the budget is spent. */
const LAST_SHARE = 0.5;

/** One moment at which a pair is judged. */
export interface Look {
  /** How many launches are judged. */
  readonly launches: number;
  /** The part of the level that is spent at it. All parts together are at most 1. */
  readonly share: number;
}

/**
 * The moments at which a pair was, or is, judged. Whoever looks again and again at growing data and stops at the first
 * surprise is surprised too often. So the looks are fixed beforehand, and the level is divided between them: half of it
 * for the end of the budget, half over the looks before, each half as much as the one before. By Bonferroni's inequality
 * the whole then errs no more often than the level says, however the looks depend on each other (alpha spending, Lan and
 * DeMets 1983).
 *
 * @param launches - measured so far
 * @param final - whether measuring ended by something else than a look: the budget, an interruption
 */
export function looksUpTo(launches: number, final: boolean): Look[] {
  const interim = FIRST_LOOKS.filter((count) => count <= launches).map((count, index) => ({
    launches: count,
    share: (1 - LAST_SHARE) * 0.5 ** (index + 1),
  }));
  return final ? [...interim, { launches, share: LAST_SHARE }] : interim;
}

/** The share of the look after these. */
export function lastShare(): number {
  return LAST_SHARE;
}
