import { median } from '@benchline/stats';

/** However unsure a value is, it keeps so much of the weight of another. */
const LEAST_WEIGHT = 0.01;

/**
 * Weights for values whose own standard errors differ: 1 for a value as sure as the usual one or surer, since the noise
 * from run to run holds the usual error already, and for others the inverse of the variance with what is more,
 * σ² / (σ² + s² − s̃²).
 *
 * @param standardErrors - one for each value, NaN where unknown
 * @param spread - σ, the robust standard deviation of the values around their levels
 */
export function weightsOf(standardErrors: Float64Array, spread: number): Float64Array {
  const known = standardErrors.filter((error) => Number.isFinite(error) && error >= 0);
  const weights = new Float64Array(standardErrors.length).fill(1);
  if (known.length === 0 || !(spread > 0)) return weights;
  const usual = median(known);
  for (const [i, error] of standardErrors.entries()) {
    if (!(error > usual)) continue;
    weights[i] = Math.max(LEAST_WEIGHT, 1 / (1 + (error ** 2 - usual ** 2) / spread ** 2));
  }
  return weights;
}
