import type { SeriesPoint } from '@benchline/schema';
import { momentOf, shortCommit } from './revision.js';

/** One run of the histories: what their points have in common. */
export interface HistoryRun {
  /** UTC, to the second. */
  readonly at: string;
  /** Short; `''` where unknown. */
  readonly commit: string;
}

/** The runs that any history of a report has, each once. */
export interface RunIndex {
  /** The place of a point's run among them; new runs are put at the end. */
  readonly indexOf: (point: SeriesPoint) => number;
  readonly runs: readonly HistoryRun[];
}

/** Collects runs while histories are made: a thousand benchmarks share five hundred runs. */
export function createRunIndex(): RunIndex {
  const places = new Map<string, number>();
  const runs: HistoryRun[] = [];
  return {
    runs,
    indexOf: ({ runId, at, commit }) => {
      const known = places.get(runId);
      if (known !== undefined) return known;
      places.set(runId, runs.length);
      return runs.push({ at: momentOf(at), commit: shortCommit(commit) }) - 1;
    },
  };
}
