import { parseBytes, parseDuration } from '@benchline/format';
import { type MetricName, metrics, type Target } from '@benchline/schema';
import { z } from 'zod';

const given = z.union([z.string(), z.number()]);

/** The shape of a limit on a metric: what is given becomes a {@link Target} in the metric's unit. */
export function targetShape(metric: MetricName) {
  const limit = z.union([given, z.strictObject({ target: given, acceptance: given.optional() })], {
    error: `is no limit, such as ${example(metric)}`,
  });
  return limit.transform((option, context): Target => {
    const { target, acceptance } =
      typeof option === 'object' ? option : { target: option, acceptance: undefined };
    try {
      const read = {
        target: quantity(target, metric),
        acceptance: acceptance === undefined ? null : quantity(acceptance, metric),
      };
      if (read.acceptance === null || isLooser(read.acceptance, read.target, metric)) return read;
      context.addIssue({ code: 'custom', message: 'accepts less than it targets' });
    } catch {
      context.addIssue({
        code: 'custom',
        message: `is ${JSON.stringify(option)}, not a limit such as ${example(metric)}`,
      });
    }
    return z.NEVER;
  });
}

function quantity(value: string | number, metric: MetricName): number {
  const { unit } = metrics[metric];
  if (typeof value === 'string' && unit === 'ns') return parseDuration(value);
  if (typeof value === 'string' && unit === 'bytes') return parseBytes(value);
  if (typeof value === 'number' && Number.isFinite(value) && unit !== 'ns') return value;
  throw new RangeError(`${JSON.stringify(value)} is no limit of ${metric}`);
}

function isLooser(acceptance: number, target: number, metric: MetricName): boolean {
  return metrics[metric].direction === 'lower-is-better' ? acceptance >= target : acceptance <= target;
}

function example(metric: MetricName): string {
  const examples: Record<string, string> = { ns: "'20ms'", bytes: "'2 MB'", 'ops/s': '1000' };
  return examples[metrics[metric].unit] ?? '0.95';
}
