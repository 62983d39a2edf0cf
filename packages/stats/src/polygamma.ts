import { requirePositive } from './numbers.js';

/**
 * Derivative of log gamma for x above 0 (R's and SciPy's `digamma`). Recurrence up to 10, then the
 * asymptotic series of Abramowitz and Stegun 6.3.18.
 * @throws RangeError if `x` is not above 0 and finite.
 */
export function digamma(x: number): number {
  requirePositive('digamma', 'x', x);
  let shifted = x;
  let sum = 0;
  for (; shifted < 10; shifted += 1) sum -= 1 / shifted;
  const y = 1 / (shifted * shifted);
  const series =
    y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - (y * 691) / 32760)))));
  return sum + Math.log(shifted) - 0.5 / shifted - series;
}

/**
 * Second derivative of log gamma for x above 0 (R's `trigamma`, SciPy's `polygamma(1, x)`). Recurrence up to
 * 10, then the asymptotic series of Abramowitz and Stegun 6.4.12.
 * @throws RangeError if `x` is not above 0 and finite.
 */
export function trigamma(x: number): number {
  requirePositive('trigamma', 'x', x);
  let shifted = x;
  let sum = 0;
  for (; shifted < 10; shifted += 1) sum += 1 / (shifted * shifted);
  const y = 1 / (shifted * shifted);
  const series = y * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - y * (5 / 66 - (y * 691) / 2730)))));
  return sum + (1 + 0.5 / shifted + series) / shifted;
}

/**
 * The x above 0 at which {@link trigamma} equals `value`. Newton's method on 1 / trigamma, which is nearly
 * linear, so it converges from below without a bracket: appendix of Smyth (2004), limma's `trigammaInverse`.
 * @throws RangeError if `value` is not above 0 and finite.
 */
export function trigammaInverse(value: number): number {
  requirePositive('trigammaInverse', 'value', value);
  // Outside these limits the leading term of the series is exact to double precision.
  if (value > 1e15) return 1 / Math.sqrt(value);
  if (value < 1e-8) return 1 / value + 0.5;
  let x = 0.5 + 1 / value;
  for (let step = 0; step < 100; step += 1) {
    const current = trigamma(x);
    const change = (current * (1 - current / value)) / tetragamma(x);
    x += change;
    if (Math.abs(change) <= 1e-14 * x) break;
  }
  return x;
}

function tetragamma(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < 10; shifted += 1) sum -= 2 / shifted ** 3;
  const y = 1 / (shifted * shifted);
  const series = y * (1 / 2 - y * (1 / 6 - y * (1 / 6 - y * (3 / 10 - (y * 5) / 6))));
  return sum - y * (1 + 1 / shifted + series);
}
