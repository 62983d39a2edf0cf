import {
  type BenchmarkResult,
  type BenchmarkRun,
  type Budget,
  type BudgetOutcome,
  matchesBenchmark,
  metricInterval,
  metricValue,
  type ResultRecord,
  type RunRecord,
  targetStatus,
} from '@benchline/schema';

type Result = BenchmarkResult | ResultRecord;

/**
 * Judges limits on the sum of a metric over several benchmarks of a run, on its interval: `met` when the whole interval
 * keeps the target, `accepted` when it keeps the acceptance, `missed` when it lies wholly beyond the loosest limit,
 * `unsettled` when it cannot say.
 *
 * The interval of the sum goes from the sum of the lower ends to the sum of the upper ends. That is exact where the
 * benchmarks err together (the launches of a run share the machine's mood) and too wide where they do not, so it holds
 * its level either way. A benchmark without an interval (bytes) counts by its value alone.
 *
 * A benchmark that failed or was not measured is missing from the sum: the budget is then `missed` where the others
 * alone exceed it, and else `unsettled`. So it is where no benchmark matches.
 */
export function judgeBudgets(run: BenchmarkRun | RunRecord, budgets: readonly Budget[]): BudgetOutcome[] {
  return budgets.map((budget) => judgeBudget(run.results, budget));
}

function judgeBudget(results: readonly Result[], budget: Budget): BudgetOutcome {
  const { name, metric, target, acceptance } = budget;
  const members = results.filter((result) =>
    budget.match.some((pattern) => matchesBenchmark(pattern, result)),
  );
  const parts = members.map((result) => ({ id: result.id, estimate: estimateOf(result, budget) }));
  const measured = parts.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  const unmeasured = parts.filter(({ estimate }) => estimate === null).map(({ id }) => id);
  const sum = (end: keyof PartEstimate) => measured.reduce((total, estimate) => total + estimate[end], 0);
  const interval = measured.length === 0 ? null : { lower: sum('lower'), upper: sum('upper') };
  const value = measured.length === 0 ? null : sum('value');
  // What is missing can only add to it.
  const complete =
    unmeasured.length === 0 ? interval : interval && { ...interval, upper: Number.POSITIVE_INFINITY };
  const estimate = value === null || complete === null ? null : { value, ...complete };
  return {
    name,
    metric,
    target,
    acceptance,
    value,
    interval,
    status: targetStatus(metric, { target, acceptance }, estimate),
    benchmarks: members.map(({ id }) => id),
    unmeasured,
  };
}

interface PartEstimate {
  readonly lower: number;
  readonly value: number;
  readonly upper: number;
}

function estimateOf(result: Result, { metric }: Budget): PartEstimate | null {
  const value = metricValue(result, metric);
  if (value === null || !Number.isFinite(value)) return null;
  const interval = metricInterval(result, metric) ?? { lower: value, upper: value };
  return { value, lower: interval.lower, upper: interval.upper };
}
