import { normalCdf, normalQuantile, studentTCdf } from '@benchline/stats';

const INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

/** How finely the places of a split are summed; more changes no digit that matters. */
const STEPS = 64;

/**
 * The probability that the largest standardised CUSUM over all splits of `count` independent normal values reaches
 * `statistic`, two-sided, where each side keeps at least `shortest` values: the tail approximation of James, James and
 * Siegmund (1987), "Tests for a change-point", with Siegmund's correction ν for discrete time. Good for small
 * probabilities, capped at 1 for large ones.
 */
export function splitTail(statistic: number, count: number, shortest: number): number {
  if (!(statistic > 1)) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  // In u = log(t / (1 - t)) the density dt / (t (1 - t)) is flat, so equal steps of u sum it well at both ends.
  const end = Math.log((count - shortest) / shortest);
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const u = end * ((2 * step + 1) / STEPS - 1);
    const t = 1 / (1 + Math.exp(-u));
    sum += overshoot(statistic / Math.sqrt(count * t * (1 - t)));
  }
  const crossings = statistic * density(statistic) * ((sum * 2 * end) / STEPS);
  return Math.min(1, crossings + 2 * normalCdf(-statistic));
}

/**
 * The same for the largest standardised difference between a window of one of the given lengths and the rest, wherever
 * it lies: for each length the crossings of a scan statistic with its local covariance 1 − |h| n / (l (n − l)), added up
 * over the lengths (which bounds it from above, since near lengths go together).
 */
export function bumpTail(statistic: number, count: number, lengths: readonly number[]): number {
  if (!(statistic > 1)) return 1;
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  let total = 0;
  for (const length of lengths) {
    const slope = count / (length * (count - length));
    const rate = 2 * slope * statistic * density(statistic) * overshoot(statistic * Math.sqrt(2 * slope));
    total += (count - length) * rate + 2 * normalCdf(-statistic);
  }
  return Math.min(1, total);
}

/** The standard normal value as far out as a Student t value, for a statistic whose variance was estimated. */
export function normalEquivalent(t: number, degreesOfFreedom: number): number {
  const tail = studentTCdf(-t, degreesOfFreedom);
  return tail > 0 ? -normalQuantile(tail) : Number.POSITIVE_INFINITY;
}

function density(x: number): number {
  return INVERSE_SQRT_TWO_PI * Math.exp((-x * x) / 2);
}

/** Siegmund's ν: the share of the crossings of continuous motion that a random walk in steps of `x` makes. */
function overshoot(x: number): number {
  if (x < 1e-6) return 1;
  const half = x / 2;
  const cdf = normalCdf(half);
  return ((2 / x) * (cdf - 0.5)) / (half * cdf + density(half));
}
