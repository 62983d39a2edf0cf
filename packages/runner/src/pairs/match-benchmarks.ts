import type { NotRun } from '@benchline/schema';
import { selectBenchmarks } from '../define/select.js';
import type { FoundBenchmark } from '../isolate/protocol.js';
import { nothingSelected } from '../suites/suite-job.js';

/** Benchmarks of two checkouts, put together by id. */
export interface MatchedBenchmarks {
  /** In the current checkout's order. */
  readonly both: readonly { readonly baseline: FoundBenchmark; readonly current: FoundBenchmark }[];
  readonly onlyBaseline: readonly FoundBenchmark[];
  readonly onlyCurrent: readonly FoundBenchmark[];
  /** What the current checkout defines and leaves out. */
  readonly notRun: readonly NotRun[];
}

/**
 * Matches by id. What the current checkout marks to be left out is left out, whatever the baseline says of it.
 *
 * @throws BenchlineError `benchmark-none-selected` when neither side has anything
 */
export function matchBenchmarks(
  baseline: readonly FoundBenchmark[],
  current: readonly FoundBenchmark[],
  filter: string | undefined,
): MatchedBenchmarks {
  const chosen = select(current, filter);
  const before = new Map(baseline.map((found) => [found.info.id, found]));
  const after = new Set(current.map(({ info }) => info.id));
  const someOnly = current.some(({ marker }) => marker === 'only');
  const gone = baseline.filter(({ info }) => !someOnly && !after.has(info.id));
  const onlyBaseline = select(gone, filter).selected;
  if (chosen.selected.length + onlyBaseline.length === 0) throw nothingSelected(current.length, filter);
  return {
    both: chosen.selected.flatMap((found) => {
      const match = before.get(found.info.id);
      return match === undefined ? [] : [{ baseline: match, current: found }];
    }),
    onlyBaseline,
    onlyCurrent: chosen.selected.filter(({ info }) => !before.has(info.id)),
    notRun: chosen.notRun,
  };
}

function select(found: readonly FoundBenchmark[], filter: string | undefined) {
  return selectBenchmarks(found, ({ info, marker }) => ({ id: info.id, tags: info.tags, marker }), filter);
}
