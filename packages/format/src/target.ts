import { type MetricName, metrics, type Target } from '@benchline/schema';
import { parseBytes } from './bytes.js';
import { parseDuration } from './duration.js';

/**
 * Reads a limit on a metric as people write it: for times a text with a unit (`'20ms'`), for bytes likewise (`'2 MB'`),
 * for ratios and rates a number; or `{ target, acceptance }` of these.
 *
 * @returns the limit in the metric's own unit
 * @throws RangeError whose message goes after the name of the option: `is "20", not a limit such as '20ms'`
 */
export function parseTarget(metric: MetricName, option: unknown): Target {
  const { target, acceptance } = isPair(option) ? option : { target: option, acceptance: undefined };
  const read = {
    target: quantity(target, metric),
    acceptance: acceptance === undefined || acceptance === null ? null : quantity(acceptance, metric),
  };
  if (read.acceptance !== null && isTighter(read.acceptance, read.target, metric)) {
    throw new RangeError('accepts less than it targets: the acceptance is the looser of the two limits');
  }
  return read;
}

function isPair(option: unknown): option is { readonly target: unknown; readonly acceptance?: unknown } {
  return typeof option === 'object' && option !== null && 'target' in option;
}

function quantity(value: unknown, metric: MetricName): number {
  const { unit } = metrics[metric];
  try {
    if (typeof value === 'string' && unit === 'ns') return parseDuration(value);
    if (typeof value === 'string' && unit === 'bytes') return parseBytes(value);
  } catch {
    // Falls through to the one message.
  }
  if (typeof value === 'number' && Number.isFinite(value) && unit !== 'ns') return value;
  throw new RangeError(`is ${shown(value)}not a limit such as ${examples[unit]}`);
}

const examples = { ns: "'20ms'", bytes: "'2 MB'", 'ops/s': '1000', ratio: '0.95', percent: '90' } as const;

function isTighter(acceptance: number, target: number, metric: MetricName): boolean {
  return metrics[metric].direction === 'lower-is-better' ? acceptance < target : acceptance > target;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `${JSON.stringify(value)}, `;
  return typeof value === 'number' ? `${value}, ` : '';
}
