/**
 * The point that lies `fraction` (0 to 1) of the way from `lower` to `upper`. Never outside the two, exact
 * when they are equal, and finite even when their distance overflows.
 */
export function interpolate(lower: number, upper: number, fraction: number): number {
  const span = upper - lower;
  if (span === Number.POSITIVE_INFINITY) return lower * (1 - fraction) + upper * fraction;
  return Math.min(lower + fraction * span, upper);
}
