import { compareRuns } from '@benchline/compare';
import type { ResolvedConfig } from '@benchline/config';
import type {
  BenchmarkResult,
  BenchmarkRun,
  Comparison,
  ComparisonResult,
  RunRecord,
  Verdict,
} from '@benchline/schema';
import { policyOf } from './policy.js';

/** What results are held against, and by which rules. */
export interface JudgedBy {
  readonly baseline: RunRecord;
  /** Earlier runs, from which it is learnt how far whole runs lie apart. */
  readonly history: readonly RunRecord[];
  readonly config: ResolvedConfig;
}

/** Judges one benchmark of a run against a baseline, as its test does: by itself. */
export function judgeResult(
  run: BenchmarkRun,
  result: BenchmarkResult,
  { baseline, history, config }: JudgedBy,
): Comparison {
  const before = { ...baseline, results: baseline.results.filter(({ id }) => id === result.id) };
  return compareRuns(before, { ...run, results: [result] }, policyOf(config), { history });
}

/** Judges every benchmark of a session as its test did, in one comparison. What was not measured is not looked at. */
export function judgeSession(run: BenchmarkRun, by: JudgedBy): Comparison {
  const single = run.results.map((result) => judgeResult(run, result, by));
  const none = compareRuns({ ...by.baseline, results: [] }, { ...run, results: [] }, policyOf(by.config));
  const counts = { ...none.counts };
  for (const comparison of single) {
    for (const verdict of Object.keys(counts) as Verdict[]) counts[verdict] += comparison.counts[verdict];
  }
  return {
    ...none,
    counts,
    results: single.flatMap(({ results }) => results),
    targets: single.flatMap(({ targets }) => targets),
  };
}

/** The row of a comparison that counts most: a regression before what could not be told, that before all else. */
export function worstRow(rows: readonly ComparisonResult[]): ComparisonResult | null {
  const order: readonly Verdict[] = [
    'regression',
    'incomparable',
    'inconclusive',
    'new',
    'unchanged',
    'improvement',
    'missing',
  ];
  const sorted = [...rows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return sorted[0] ?? null;
}

/** The rows that look worse than the tolerance, so that more launches may settle whether they are. */
export function suspiciousRows({ environment, results }: Comparison): ComparisonResult[] {
  if (environment.action === 'refuse') return [];
  return results.filter(
    ({ metric, verdict, ratio, tolerance }) =>
      verdict === 'regression' ||
      (metric === 'durationNs' && verdict === 'inconclusive' && ratio !== null && ratio > 1 + tolerance),
  );
}
