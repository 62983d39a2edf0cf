import { parseQuantity } from './parse.js';
import { requireDigits, significant, withoutDigits } from './scale.js';

/** How {@link formatPercent} prints. */
export interface PercentOptions {
  /** Put `+` before values above zero; false unless given. */
  readonly signed?: boolean;
  /** Decimals, 0 to 15; 1 unless given. A value that they would show as zero gets as many as it needs. */
  readonly decimals?: number;
}

/**
 * A fraction as a percentage: .05 is `5.0 %`, .0003 is `0.03 %`. NaN is `–`, infinity `∞`.
 * @throws RangeError if `decimals` is not a whole number from 0 to 15.
 */
export function formatPercent(fraction: number, options: PercentOptions = {}): string {
  return percentText(fraction * 100, options);
}

/** As {@link formatPercent}, of a value that is in percent already. */
export function percentText(percent: number, { signed = false, decimals = 1 }: PercentOptions = {}): string {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new RangeError(`formatPercent: decimals must be a whole number from 0 to 15, got ${decimals}`);
  }
  const sign = signed && percent > 0 ? '+' : '';
  const special = withoutDigits(percent);
  if (special !== undefined) return `${sign}${special}`;
  if (percent === 0) return `${(0).toFixed(decimals)} %`;
  const fixed = Math.abs(percent) < 1e15 ? percent.toFixed(decimals) : significant(percent, 3);
  return `${sign}${Number(fixed) === 0 ? significant(percent, 1) : fixed} %`;
}

/** A hundred times as much: from here on a percentage says less than the factor. */
const FACTOR_FROM = 99;

/** From a million on a ratio takes an exponent. */
const LARGE_RATIO = 1e6;

/**
 * A change relative to what it is compared with: .05 is `+5.0 %`, -.1 is `-10.0 %`, 0 is `0.0 %`. From a hundredfold on
 * it is the factor, as {@link formatRatio} writes it: 123 is `124×`.
 */
export function formatRelativeChange(fraction: number): string {
  if (fraction >= FACTOR_FROM && Number.isFinite(fraction)) return formatRatio(1 + fraction);
  return formatPercent(fraction, { signed: true });
}

/**
 * A ratio: 1.32 is `1.32×`, 3.2e31 is `3.20e31×`. NaN is `–`, infinity `∞`.
 * @param options.digits significant digits, 1 to 15; 3 unless given.
 * @throws RangeError if `digits` is not a whole number from 1 to 15.
 */
export function formatRatio(ratio: number, options: { readonly digits?: number } = {}): string {
  const { digits = 3 } = options;
  requireDigits('formatRatio', digits);
  const special = withoutDigits(ratio);
  if (special !== undefined) return special;
  const text =
    Math.abs(ratio) < LARGE_RATIO
      ? significant(ratio, digits)
      : ratio.toExponential(digits - 1).replace('e+', 'e');
  return `${text}×`;
}

/**
 * The fraction that a percentage says: `5%` is .05, `-2.5 %` is -.025. The sign is required: a bare 5 could
 * mean 5 or 500 percent.
 * @throws RangeError if the percent sign or the number is missing.
 */
export function parsePercent(text: string): number {
  return parseQuantity(text, {
    caller: 'parsePercent',
    kind: 'a percentage',
    example: '5%',
    units: { '%': { exponent: -2 } },
  });
}
