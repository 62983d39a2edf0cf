import {
  type BenchmarkResult,
  type BenchmarkRun,
  type Comparison,
  type ComparisonResult,
  metricValue,
  type NotRun,
  type ResultRecord,
  type RunRecord,
  SCHEMA_VERSION,
  type Verdict,
} from '@benchline/schema';
import { countVerdicts, describeRun } from './comparison-parts.js';
import { gatherHistory } from './history.js';
import { judgeResults } from './judge-results.js';
import { judgeEnvironment } from './judged-environment.js';
import { untested } from './judgement.js';
import { type ComparePolicy, resolvePolicy } from './policy.js';
import { identityOf, resultsById } from './results-by-id.js';
import { toleranceFor } from './tolerance.js';

/** What is known beside the two runs. */
export interface Evidence {
  /**
   * Earlier runs or records, in any order. From those of the current run's machine it is learnt how far whole runs lie
   * apart; the compared runs themselves may be among them and are left out.
   */
  readonly history?: readonly (BenchmarkRun | RunRecord)[];
}

/**
 * Judges a run against a baseline: every benchmark of either, in the current run's order, then what only the baseline
 * has. Either side may be a full run or a record.
 *
 * A `regression` or `improvement` needs an estimate beyond the tolerance and a p value, corrected for the family, below
 * the level. `unchanged` needs the whole interval inside the tolerance. All else is `inconclusive`. The unit is the process
 * launch (the run, where the baseline holds several); see the README for the rule in full. Deterministic: the same input
 * gives the same verdicts.
 *
 * Benchmarks that the current run left out on purpose (`notRun` with reason `filtered`, `only-others` or `other-shard`)
 * are not `missing`.
 *
 * @throws BenchlineError `option-invalid` for a wrong policy, `benchmark-duplicate` when a run holds an id twice
 */
export function compareRuns(
  baseline: BenchmarkRun | RunRecord,
  current: BenchmarkRun | RunRecord,
  policy: Partial<ComparePolicy> = {},
  evidence: Evidence = {},
): Comparison {
  const rules = resolvePolicy(policy);
  const environment = judgeEnvironment(
    baseline.environment.fingerprint,
    current.environment.fingerprint,
    rules.environment,
  );
  const history = gatherHistory(evidence.history ?? [], baseline, current);
  const before = resultsById(baseline);
  const after = resultsById(current);
  const environments = { baseline: baseline.environment, current: current.environment };
  const pairs = [...after.values()].flatMap((result) => {
    const match = before.get(result.id);
    return match === undefined ? [] : [{ baseline: match, current: result, environments }];
  });
  const judged = rowsById(judgeResults(pairs, rules, history, environment.action === 'refuse'));
  const leftOut = leftOutIds(current);
  const gone = [...before.values()].filter(({ id }) => !after.has(id) && !leftOut.has(id));
  const results: ComparisonResult[] = [
    ...[...after.values()].flatMap((result) => judged.get(result.id) ?? [alone(result, 'new', rules)]),
    ...gone.map((result) => alone(result, 'missing', rules)),
  ];
  return {
    kind: 'comparison',
    schemaVersion: SCHEMA_VERSION,
    baseline: describeRun(baseline),
    current: describeRun(current),
    environment,
    policy: { name: rules.name, level: rules.level, tolerance: rules.tolerance ?? null },
    counts: countVerdicts(results),
    results,
    targets: [...after.values()].flatMap(({ id, name, targets }) =>
      targets.map((outcome) => ({ id, name, outcome })),
    ),
  };
}

/** The row of a benchmark that only one of the runs has. */
function alone(
  result: BenchmarkResult | ResultRecord,
  verdict: Extract<Verdict, 'new' | 'missing'>,
  policy: ComparePolicy,
): ComparisonResult {
  const metric = policy.metrics?.[0] ?? 'durationNs';
  const value = metricValue(result, metric);
  const tolerance = toleranceFor(policy, result, metric);
  const reason = result.passed ? null : verdict === 'new' ? 'failed' : 'baseline-failed';
  return {
    ...identityOf(result),
    metric,
    ...untested({ verdict, reason, tolerance, method: 'not tested: only one run has it' }),
    ...(verdict === 'new' ? { currentValue: value } : { baselineValue: value }),
  };
}

function rowsById(rows: readonly ComparisonResult[]): Map<string, ComparisonResult[]> {
  const byId = new Map<string, ComparisonResult[]>();
  for (const row of rows) {
    const present = byId.get(row.id);
    if (present === undefined) byId.set(row.id, [row]);
    else present.push(row);
  }
  return byId;
}

function leftOutIds(run: BenchmarkRun | RunRecord): Set<string> {
  if (run.kind === 'record') return new Set();
  // What was skipped or is still to be written counts as gone: someone decided that.
  const reasons: readonly NotRun['reason'][] = ['filtered', 'only-others', 'other-shard', 'interrupted'];
  return new Set(run.notRun.filter(({ reason }) => reasons.includes(reason)).map(({ id }) => id));
}
