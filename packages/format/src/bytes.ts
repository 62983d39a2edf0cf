import { parseNotNegative, type QuantityGrammar } from './parse.js';
import { requireDigits, significant, type Unit, unitFor, withoutDigits } from './scale.js';

const UNITS: readonly Unit[] = [
  { name: 'B', size: 1 },
  { name: 'kB', size: 1e3 },
  { name: 'MB', size: 1e6 },
  { name: 'GB', size: 1e9 },
  { name: 'TB', size: 1e12 },
  { name: 'PB', size: 1e15 },
];

const GRAMMAR: QuantityGrammar = {
  caller: 'parseBytes',
  kind: 'a size',
  example: '2MB',
  units: {
    b: { exponent: 0 },
    kb: { exponent: 3 },
    mb: { exponent: 6 },
    gb: { exponent: 9 },
    tb: { exponent: 12 },
    kib: { exponent: 0, factor: 2 ** 10 },
    mib: { exponent: 0, factor: 2 ** 20 },
    gib: { exponent: 0, factor: 2 ** 30 },
    tib: { exponent: 0, factor: 2 ** 40 },
  },
};

/**
 * A number of bytes for people, in decimal units: `512 B`, `1.54 kB`, `-20.0 MB`. Whole bytes below 1000 are
 * exact. Zero is `0 B`, NaN `–`, infinity `∞`.
 * @param options.digits significant digits, 1 to 15; 3 unless given.
 * @throws RangeError if `digits` is not a whole number from 1 to 15.
 */
export function formatBytes(bytes: number, options: { readonly digits?: number } = {}): string {
  const { digits = 3 } = options;
  requireDigits('formatBytes', digits);
  const special = withoutDigits(bytes);
  if (special !== undefined) return special;
  if (Number.isInteger(bytes) && Math.abs(bytes) < 1000) return `${bytes} B`;
  const unit = unitFor(bytes, UNITS, digits);
  return `${significant(bytes / unit.size, digits)} ${unit.name}`;
}

/**
 * Bytes from a size such as `2MB` (decimal) or `64 KiB` (binary), up to TB and TiB, in any letter case; a
 * space may stand before the unit.
 * @throws RangeError if there is no unit or an unknown one, or the number is missing or negative.
 */
export function parseBytes(text: string): number {
  return parseNotNegative(text, GRAMMAR);
}
