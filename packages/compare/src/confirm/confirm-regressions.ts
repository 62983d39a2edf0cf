import {
  type BenchmarkRun,
  type Comparison,
  type ComparisonResult,
  extendRun,
  type RunRecord,
} from '@benchline/schema';
import { compareRuns, type Evidence } from '../compare-runs.js';
import { countVerdicts } from '../comparison-parts.js';
import type { ComparePolicy } from '../policy.js';
import { changeBeyond } from '../verdict-rule.js';
import { regressionsToConfirm } from './regressions-to-confirm.js';

/** What was compared, and measured again. */
export interface ConfirmationInput {
  readonly baseline: BenchmarkRun | RunRecord;
  readonly current: BenchmarkRun;
  /** A second batch of launches of the benchmarks in question (see {@link regressionsToConfirm}), measured later. */
  readonly batch: BenchmarkRun;
  readonly policy?: Partial<ComparePolicy>;
  readonly evidence?: Evidence;
}

/**
 * The final verdicts, once the regressions of a first comparison were measured by a second batch of launches.
 *
 * A regression holds where both are true: judged on all launches of both batches it is still one, and the second batch
 * alone lies beyond the tolerance too. Else the row is what all launches together say, and where that is a regression
 * that the second batch alone does not show, `inconclusive` with reason `not-confirmed`. Rows that were no regression
 * stand as they were, whatever the batch says of them. A benchmark that failed in the batch is `incomparable`, `failed`;
 * one that the batch does not hold stays an unconfirmed regression.
 */
export function confirmRegressions(input: ConfirmationInput): Comparison {
  const { baseline, current, batch, policy, evidence } = input;
  const first = compareRuns(baseline, current, policy, evidence);
  const asked = regressionsToConfirm(first).filter((id) => batch.results.some((result) => result.id === id));
  const again = { ...batch, results: batch.results.filter(({ id }) => asked.includes(id)) };
  // Launches of the same run: a batch measured minutes later says little of what the machine will be like tomorrow.
  const joined = rowsOf(compareRuns(baseline, extendRun(current, again, 'same-run'), policy, evidence));
  const second = rowsOf(
    compareRuns(baseline, { ...batch, environment: current.environment }, policy, evidence),
  );
  const results = first.results.map((row) => {
    if (row.verdict !== 'regression' || !asked.includes(row.id)) return row;
    const key = keyOf(row);
    return confirm(joined.get(key) ?? row, second.get(key) ?? null);
  });
  return { ...first, results, counts: countVerdicts(results) };
}

function confirm(row: ComparisonResult, second: ComparisonResult | null): ComparisonResult {
  if (row.verdict !== 'regression') return { ...row, confirmed: false };
  const ratio = second?.ratio ?? null;
  const again = ratio !== null && changeBeyond(Math.log(ratio), row.tolerance, row.metric) === 'regression';
  if (again) return { ...row, confirmed: true };
  return { ...row, verdict: 'inconclusive', reason: 'not-confirmed', confirmed: false };
}

function rowsOf(comparison: Comparison): Map<string, ComparisonResult> {
  return new Map(comparison.results.map((row) => [keyOf(row), row]));
}

function keyOf({ metric, id }: ComparisonResult): string {
  return `${metric} ${id}`;
}
