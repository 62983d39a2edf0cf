import { formatQuantity, parseBytes, parseDuration } from '@benchline/format';
import type { MetricUnit } from '@benchline/schema';

/** What an axis counts in: how many base units make one, and how it is written behind a number. */
export interface AxisUnit {
  readonly divisor: number;
  readonly name: string;
}

const RATE_SIZES: Readonly<Record<string, number>> = { '/s': 1, 'k/s': 1e3, 'M/s': 1e6, 'G/s': 1e9 };

/** The unit that fits the largest value of an axis, as `@benchline/format` would choose it. */
export function axisUnit(unit: MetricUnit, largest: number): AxisUnit {
  switch (unit) {
    case 'ratio':
      return { divisor: 1, name: '×' };
    case 'percent':
      return { divisor: 1, name: ' %' };
    default: {
      const name = nameIn(formatQuantity(largest, unit));
      return { divisor: sizeOf(unit, name), name: ` ${name}` };
    }
  }
}

function nameIn(quantity: string): string {
  return quantity.slice(quantity.lastIndexOf(' ') + 1);
}

function sizeOf(unit: 'ns' | 'bytes' | 'ops/s', name: string): number {
  if (unit === 'ns') return parseDuration(`1${name}`);
  return unit === 'bytes' ? parseBytes(`1${name}`) : (RATE_SIZES[name] ?? 1);
}
