import type { ProfileInput, ReportModel } from '@benchline/report';
import type { BenchmarkRun, Comparison, RunRecord, TrendOverview } from '@benchline/schema';

/** What a report is written from. */
export interface ReportDocumentParts {
  readonly run: BenchmarkRun | RunRecord;
  readonly comparison: Comparison | null;
  readonly overview: TrendOverview;
  readonly profiles: readonly ProfileInput[];
}

/**
 * A report as one JSON document: the run, what it came to, the histories with what they have in common, how benchmarks grow
 * with a parameter, and how profiles differ from the baseline's: judged where their noise is known, and in words.
 */
export function reportDocument(
  { run, comparison, overview, profiles }: ReportDocumentParts,
  { benchmarks, growths }: ReportModel,
) {
  const { trends, events, census } = overview;
  const profileDiffs = benchmarks.flatMap((benchmark) =>
    benchmark.profiles.flatMap(({ kind, changes }) => {
      if (changes === null) return [];
      const input = profiles.find((one) => one.id === benchmark.id && one.kind === kind);
      return [{ id: benchmark.id, kind, diff: input?.diff ?? null, changes }];
    }),
  );
  return { run, comparison, trends, events, census, growths, profileDiffs };
}
