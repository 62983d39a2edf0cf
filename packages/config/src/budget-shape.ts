import { parseTarget } from '@benchline/format';
import { budgetMetrics, messageOf } from '@benchline/schema';
import { z } from 'zod';

const pattern = z.string().min(1, 'is empty');

/** The shape of an entry of `budgets`: limits become numbers in the unit of the metric. */
export const budgetShape = z
  .strictObject({
    match: z.union([pattern.transform((one) => [one]), z.array(pattern).min(1, 'is empty')], {
      error: 'is no pattern of benchmarks, nor a list of them',
    }),
    metric: z
      .enum(budgetMetrics, { error: `is no metric that adds up: ${budgetMetrics.join(', ')}` })
      .default('durationNs'),
    target: z.unknown().optional(),
    acceptance: z.unknown().optional(),
  })
  .transform(({ match, metric, target, acceptance }, context) => {
    try {
      return { match, metric, ...parseTarget(metric, { target, acceptance }) };
    } catch (error) {
      context.addIssue({ code: 'custom', message: messageOf(error) });
      return z.NEVER;
    }
  });
