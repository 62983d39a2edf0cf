import { parseNotNegative, type QuantityGrammar } from './parse.js';
import { requireDigits, significant, type Unit, unitFor, withoutDigits } from './scale.js';

/** Units a duration is printed in. */
export type DurationUnit = 'ns' | 'µs' | 'ms' | 's' | 'min';

/** How {@link formatDuration} prints. */
export interface DurationOptions {
  /** Significant digits, 1 to 15; 3 unless given. */
  readonly digits?: number;
  /** The unit to print in; the one that fits the value unless given. */
  readonly unit?: DurationUnit;
}

interface NamedUnit extends Unit {
  readonly name: DurationUnit;
}

const UNITS: readonly NamedUnit[] = [
  { name: 'ns', size: 1 },
  { name: 'µs', size: 1e3 },
  { name: 'ms', size: 1e6 },
  { name: 's', size: 1e9 },
  { name: 'min', size: 60e9 },
];

const GRAMMAR: QuantityGrammar = {
  caller: 'parseDuration',
  kind: 'a duration',
  example: '20ms',
  units: {
    ns: { exponent: 0 },
    us: { exponent: 3 },
    // The micro sign and, as some keyboards give it, the Greek letter mu.
    '\u00b5s': { exponent: 3 },
    '\u03bcs': { exponent: 3 },
    ms: { exponent: 6 },
    s: { exponent: 9 },
    m: { exponent: 9, factor: 60 },
    min: { exponent: 9, factor: 60 },
    h: { exponent: 9, factor: 3600 },
  },
};

/**
 * A duration in nanoseconds for people: `12.3 µs`, `950 ns`, `2.50 min`; differences below zero keep their
 * sign. Zero is `0 ns`, NaN `–`, infinity `∞`.
 * @throws RangeError if `digits` is not a whole number from 1 to 15.
 */
export function formatDuration(ns: number, options: DurationOptions = {}): string {
  const { digits = 3 } = options;
  requireDigits('formatDuration', digits);
  const special = withoutDigits(ns);
  if (special !== undefined) return special;
  const unit = UNITS.find(({ name }) => name === options.unit) ?? unitFor(ns, UNITS, digits);
  return `${significant(ns / unit.size, digits)} ${unit.name}`;
}

/**
 * One unit for a whole column: the one that fits the median of its durations (in nanoseconds; zeros and
 * values that are not finite have no say). `ns` when none is left.
 */
export function durationUnit(values: readonly number[]): DurationUnit {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  sizes.sort((a, b) => a - b);
  const middle = sizes[sizes.length >> 1] ?? 0;
  return (UNITS.findLast(({ size }) => middle >= size) ?? (UNITS[0] as NamedUnit)).name;
}

/**
 * Nanoseconds from a duration such as `20ms`, `1.5 s` or `2 min`. Units: ns, us or µs, ms, s, m or min, h, in
 * any letter case; a space may stand before the unit.
 * @throws RangeError if there is no unit or an unknown one, or the number is missing or negative.
 */
export function parseDuration(text: string): number {
  return parseNotNegative(text, GRAMMAR);
}
