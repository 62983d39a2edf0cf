import { type BudgetOutcome, metrics, type TargetOutcome, type TargetStatus } from '@benchline/schema';
import { pluralize } from '../pluralize.js';
import { formatQuantity } from '../quantity.js';
import type { StateWords } from './verdict.js';

/** A target's outcome in words. */
export interface TargetWords extends StateWords {
  /** For example `12.3 ms, target at most 20 ms, acceptable up to 25 ms`. */
  readonly text: string;
}

const statusWords: Readonly<Record<TargetStatus, StateWords>> = {
  met: { word: 'met', symbol: '✓', ascii: 'v', meaning: 'The target is reached.' },
  accepted: {
    word: 'accepted',
    symbol: '~',
    ascii: '~',
    meaning: 'The target is not reached, the acceptable limit is.',
  },
  missed: { word: 'missed', symbol: '✗', ascii: 'x', meaning: 'Not even the acceptable limit is reached.' },
  unsettled: {
    word: 'unsettled',
    symbol: '?',
    ascii: '?',
    meaning: 'The interval holds the limit, or there is no value, so it cannot be told.',
  },
};

/** Puts what became of a target into words. */
export function describeTarget(outcome: TargetOutcome): TargetWords {
  const { unit } = metrics[outcome.metric];
  const value = outcome.value === null ? 'not measured' : formatQuantity(outcome.value, unit);
  return { ...statusWords[outcome.status], text: [value, ...limitParts(outcome)].join(', ') };
}

/** Puts what became of a limit on several benchmarks together into words. */
export function describeBudget(outcome: BudgetOutcome): TargetWords {
  const { metric, value, benchmarks, unmeasured, status } = outcome;
  const { unit, label } = metrics[metric];
  const sum = value === null ? 'not measured' : `${formatQuantity(value, unit)} of ${label}`;
  const missing = unmeasured.length === 0 ? '' : `, ${unmeasured.length} of them not measured`;
  const over = `over ${pluralize(benchmarks.length, 'benchmark')}${missing}`;
  return { ...statusWords[status], text: [`${sum} ${over}`, ...limitParts(outcome)].join(', ') };
}

function limitParts(outcome: Pick<TargetOutcome, 'metric' | 'target' | 'acceptance'>): string[] {
  const { unit, direction } = metrics[outcome.metric];
  const higher = direction === 'higher-is-better';
  const parts = [`target ${higher ? 'at least' : 'at most'} ${formatQuantity(outcome.target, unit)}`];
  if (outcome.acceptance !== null) {
    parts.push(`acceptable ${higher ? 'down' : 'up'} to ${formatQuantity(outcome.acceptance, unit)}`);
  }
  return parts;
}
