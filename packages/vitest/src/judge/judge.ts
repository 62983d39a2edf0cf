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

/** Judges one benchmark of a run against a baseline, as its test does: by itself. */
export function judgeResult(
  baseline: RunRecord,
  run: BenchmarkRun,
  result: BenchmarkResult,
  config: ResolvedConfig,
): Comparison {
  const before = { ...baseline, results: baseline.results.filter(({ id }) => id === result.id) };
  return compareRuns(before, { ...run, results: [result] }, policyOf(config));
}

/** Judges every benchmark of a session as its test did, in one comparison. What was not measured is not looked at. */
export function judgeSession(baseline: RunRecord, run: BenchmarkRun, config: ResolvedConfig): Comparison {
  const single = run.results.map((result) => judgeResult(baseline, run, result, config));
  const none = compareRuns({ ...baseline, results: [] }, { ...run, results: [] }, policyOf(config));
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
