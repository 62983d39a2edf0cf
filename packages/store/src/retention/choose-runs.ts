import { BenchlineError, type Retention } from '@benchline/schema';
import { byTime } from '../history/history.js';
import type { IndexHead } from '../history/index/index-entry.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the choice looks at. */
export type RunInShort = Pick<IndexHead, 'id' | 'startedAt' | 'machine' | 'branch' | 'benchmarkCount'>;

/**
 * The ids of the runs that a rule keeps. There is no clock in it: days are counted back from the newest run.
 *
 * @throws BenchlineError `option-invalid` for a rule that says nothing, or whose numbers are not whole and at least 1
 */
export function chooseRuns(runs: readonly RunInShort[], retention: Retention): Set<string> {
  const { keepLast, keepDaily } = checkRetention(retention);
  const newestFirst = [...runs].sort(byTime).reverse();
  const kept = new Set(newestFirst.slice(0, keepLast).map(({ id }) => id));
  const newest = newestFirst[0];
  if (newest === undefined || keepDaily === 0) return kept;
  const firstDay = dayOf(newest) - (keepDaily - 1) * DAY_MS;
  const ofDays = new Map<string, RunInShort>();
  for (const run of newestFirst) {
    const day = dayOf(run);
    if (day < firstDay) break;
    const key = JSON.stringify([day, run.machine, run.branch]);
    const chosen = ofDays.get(key);
    if (chosen === undefined || run.benchmarkCount > chosen.benchmarkCount) ofDays.set(key, run);
  }
  for (const { id } of ofDays.values()) kept.add(id);
  return kept;
}

/** Midnight (UTC) of the day that a run started on, in milliseconds since 1970. */
function dayOf({ startedAt }: RunInShort): number {
  return Math.floor(Date.parse(startedAt) / DAY_MS) * DAY_MS;
}

/**
 * The numbers of a rule, 0 for what it leaves out.
 *
 * @throws BenchlineError `option-invalid`
 */
export function checkRetention({ keepLast, keepDaily }: Retention): { keepLast: number; keepDaily: number } {
  for (const [name, value] of Object.entries({ keepLast, keepDaily })) {
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 1))
      throw invalid(`\`${name}\` is ${JSON.stringify(value)}, not a whole number of at least 1`);
  }
  if (keepLast === undefined && keepDaily === undefined)
    throw invalid('It is not said which runs of the history to keep');
  return { keepLast: keepLast ?? 0, keepDaily: keepDaily ?? 0 };
}

function invalid(what: string): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `${what}: nothing was removed.`,
    hint: 'Give keepLast (the newest so many runs), keepDaily (one run a day, for so many days), or both.',
  });
}
