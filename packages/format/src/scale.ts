/** A unit of a scale: its name behind the number and how many base units it holds. */
export interface Unit {
  readonly name: string;
  readonly size: number;
}

/** What stands for NaN: there is no value. An infinite value prints as `∞` or `-∞`. */
export const NO_VALUE = '–';

/** The text for a value that has no digits to print, or undefined for a finite one. */
export function withoutDigits(value: number): string | undefined {
  if (Number.isNaN(value)) return NO_VALUE;
  if (Number.isFinite(value)) return undefined;
  return value > 0 ? '∞' : '-∞';
}

/**
 * The value to `digits` significant digits in plain notation; whole digits are never replaced by zeros, so
 * 1234 to three digits stays 1234. Below 1e-9 and from 1e15 on it takes an exponent. Zero is `0`, and
 * nothing else ever reads as zero.
 */
export function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const scientific = value.toExponential(digits - 1);
  const exponent = Number(scientific.slice(scientific.indexOf('e') + 1));
  if (exponent < -9 || exponent >= 15) return scientific.replace('e+', 'e');
  return value.toFixed(Math.max(0, digits - 1 - exponent));
}

/** The largest unit of which the value, rounded as it will print, is at least one; else the smallest. */
export function unitFor(value: number, ascendingUnits: readonly Unit[], digits: number): Unit {
  const size = Math.abs(value);
  const unit = ascendingUnits.findLast(
    (candidate) => Number((size / candidate.size).toPrecision(digits)) >= 1,
  );
  return unit ?? (ascendingUnits[0] as Unit);
}

/** Throws a RangeError unless `digits` is a whole number from 1 to 15. */
export function requireDigits(caller: string, digits: number): void {
  if (!Number.isInteger(digits) || digits < 1 || digits > 15) {
    throw new RangeError(`${caller}: digits must be a whole number from 1 to 15, got ${digits}`);
  }
}
