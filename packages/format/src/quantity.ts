import { formatBytes } from './bytes.js';
import { formatCount, formatRate } from './count.js';
import { formatDuration } from './duration.js';
import { formatRatio, percentText } from './percent.js';

/** The units metrics come in. `percent` holds percents (97.3), not fractions. */
export type QuantityUnit = 'ns' | 'bytes' | 'ops/s' | 'percent' | 'ratio' | 'count';

/**
 * A value in the way of its unit: `12.3 µs`, `1.54 kB`, `12.3 k/s`, `97.3 %`, `1.32×`, `1,234`.
 * @throws RangeError if the unit is unknown.
 */
export function formatQuantity(value: number, unit: QuantityUnit): string {
  switch (unit) {
    case 'ns':
      return formatDuration(value);
    case 'bytes':
      return formatBytes(value);
    case 'ops/s':
      return formatRate(value);
    case 'percent':
      return percentText(value);
    case 'ratio':
      return formatRatio(value);
    case 'count':
      return formatCount(value);
    default:
      throw new RangeError(`formatQuantity: unknown unit ${JSON.stringify(unit satisfies never)}`);
  }
}
