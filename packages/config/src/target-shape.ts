import { parseTarget } from '@benchline/format';
import { type MetricName, messageOf, type Target } from '@benchline/schema';
import { z } from 'zod';

/** The shape of a limit on a metric: what is given becomes a {@link Target} in the metric's unit. */
export function targetShape(metric: MetricName) {
  return z.unknown().transform((option, context): Target => {
    try {
      return parseTarget(metric, option);
    } catch (error) {
      context.addIssue({ code: 'custom', message: messageOf(error) });
      return z.NEVER;
    }
  });
}
