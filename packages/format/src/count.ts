import { requireDigits, significant, type Unit, unitFor, withoutDigits } from './scale.js';

const RATES: readonly Unit[] = [
  { name: '/s', size: 1 },
  { name: 'k/s', size: 1e3 },
  { name: 'M/s', size: 1e6 },
  { name: 'G/s', size: 1e9 },
];

/**
 * A count for people: whole numbers exactly, thousands by comma (`1,234,567`); fractions to three digits, and
 * from 1000 on as whole numbers. NaN is `–`, infinity `∞`.
 */
export function formatCount(count: number): string {
  const special = withoutDigits(count);
  if (special !== undefined) return special;
  if (!Number.isInteger(count) && Math.abs(count) < 999.5) {
    return significant(count, 3)
      .replace(/(\.\d*?)0+(?=e|$)/, '$1')
      .replace(/\.(?=e|$)/, '');
  }
  // Beyond 2^53 the digits are no longer those of a count.
  if (Math.abs(count) >= 1e15) return significant(count, 3);
  return (Math.round(count) + 0).toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/**
 * Operations per second for people: `950 /s`, `12.3 k/s`, `1.20 M/s`. Zero is `0 /s`, NaN `–`, infinity `∞`.
 * @param options.digits significant digits, 1 to 15; 3 unless given.
 * @throws RangeError if `digits` is not a whole number from 1 to 15.
 */
export function formatRate(opsPerSec: number, options: { readonly digits?: number } = {}): string {
  const { digits = 3 } = options;
  requireDigits('formatRate', digits);
  const special = withoutDigits(opsPerSec);
  if (special !== undefined) return special;
  const unit = unitFor(opsPerSec, RATES, digits);
  return `${significant(opsPerSec / unit.size, digits)} ${unit.name}`;
}
