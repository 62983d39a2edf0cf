import { studentTCdf } from '@benchline/stats';

/** Two parts of a series compared as Otava compares them. */
export interface PooledTest {
  readonly before: number;
  readonly after: number;
  /** Variance of a single value around its own part's mean, divided as Otava divides it. */
  readonly variance: number;
  readonly pValue: number;
}

/**
 * Student's t test with pooled variance, where each part's variance is divided by its count and then weighted by its count
 * less one: a bias that Otava has, and that moves its results. Equal parts without any spread have p 1, different ones 0.
 */
export function pooledTest(left: Float64Array, right: Float64Array): PooledTest {
  const [a, b] = [momentsOf(left), momentsOf(right)];
  const freedom = left.length + right.length - 2;
  const compared = { before: a.mean, after: b.mean };
  if (freedom <= 0) return { ...compared, variance: 0, pValue: 1 };
  const variance = ((left.length - 1) * a.variance + (right.length - 1) * b.variance) / freedom;
  const difference = Math.abs(a.mean - b.mean);
  if (difference === 0) return { ...compared, variance, pValue: 1 };
  const t = difference / Math.sqrt(variance * (1 / left.length + 1 / right.length));
  return { ...compared, variance, pValue: t === Number.POSITIVE_INFINITY ? 0 : 2 * studentTCdf(-t, freedom) };
}

function momentsOf(values: Float64Array): { mean: number; variance: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, variance: squares / values.length };
}
