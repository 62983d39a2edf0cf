import { requireFinite, requireInteger } from './numbers.js';

/**
 * The nearest number of `digits` significant decimal digits: 123456.789 to 3 is 123000. Keeps stored files
 * small and their differences readable. Ties are decided by the exact binary value, as in `toPrecision`.
 * @param digits 1 to 17; 17 keeps every double as it is.
 * @throws RangeError if `value` is not finite or `digits` is not a whole number from 1 to 17.
 */
export function roundSignificant(value: number, digits: number): number {
  requireFinite('roundSignificant', 'value', value);
  requireInteger('roundSignificant', 'digits', digits, 1);
  if (digits > 17) throw new RangeError(`roundSignificant: digits must be at most 17, got ${digits}`);
  // Whole numbers within the digits, such as byte counts, need no text.
  if (Number.isInteger(value) && Math.abs(value) < 10 ** Math.min(digits, 15)) return value + 0;
  const rounded = Number(value.toPrecision(digits));
  // Rounding the largest doubles up would leave their range.
  return Number.isFinite(rounded) ? rounded : value;
}
