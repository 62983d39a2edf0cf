// Histories of code that did not change, as other projects published them: how many points are alarmed at a tolerance of
// 10 %, and how many planted steps of +30 % are found within ten points? Each file holds one series, JSON with `unit` and
// `points: [{ value }]`. usage: node src/compare/unchanged.mjs <directory> [steps a series = 50]
//
// The newest two runs, and the newest five, are held against a baseline of up to thirty runs before them; the sixty before
// them are the history. After a verdict the baseline starts anew, as `benchline accept` makes it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareRuns } from '@benchline/compare';
import { createRandom } from '@benchline/stats';
import { argument, printTable } from '../table.mjs';
import { recordOf } from './records.mjs';

const directory = process.argv[2];
if (directory === undefined) throw new Error('usage: node src/compare/unchanged.mjs <directory> [steps]');
const steps = argument(1, 50);
const BASELINE_RUNS = 30;
const FEWEST_RUNS = 4;
/** A step shows at once where it is large, and in five runs where runs scatter. */
const NEWEST_RUNS = [2, 5];
const HISTORY_RUNS = 60;
const FOUND_WITHIN = 10;

const ids = (index) => `run-${String(index).padStart(6, '0')}`;

/** Runs of one launch each, put together. */
function merged(values, from) {
  const record = recordOf({ a: values }, { id: ids(from + values.length - 1) });
  const sources = values.map((_, index) => ({ id: ids(from + index), startedAt: record.startedAt }));
  for (const launch of record.results[0].launches) launch.runIndex = launch.index;
  return { ...record, sources };
}

/** The points at which a regression is reported, from index `start` on. */
function alarms(values, start = 0, end = values.length) {
  const found = [];
  let first = Math.max(0, start - BASELINE_RUNS - HISTORY_RUNS);
  for (let now = first; now < end; now++) {
    const verdicts = NEWEST_RUNS.map((count) => verdictAt(values, first, now, count));
    const look = verdicts.findIndex((verdict) => verdict === 'regression' || verdict === 'improvement');
    if (look < 0) continue;
    if (verdicts[look] === 'regression' && now >= start) found.push(now);
    first = now - NEWEST_RUNS[look] + 1;
  }
  return found;
}

function verdictAt(values, first, now, count) {
  const from = now - count + 1;
  if (from - FEWEST_RUNS < first) return null;
  const base = Math.max(first, from - BASELINE_RUNS);
  const baseline = merged(values.slice(base, from), base);
  const current = merged(values.slice(from, now + 1), from);
  const past = values.slice(Math.max(0, from - HISTORY_RUNS), from);
  const history = past.map((value, index) =>
    recordOf({ a: [value] }, { id: ids(from - past.length + index) }),
  );
  const [row] = compareRuns(baseline, { ...current, sources: [] }, { tolerance: 0.1 }, { history }).results;
  return row.verdict;
}

const rows = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { unit, points } = JSON.parse(readFileSync(join(directory, name), 'utf8'));
    const rate = /\/sec$/.test(unit);
    const values = points.map(({ value }) => (rate ? 1e9 / value : value));
    const alarmed = alarms(values);
    const random = createRandom(name);
    const first = BASELINE_RUNS + Math.max(...NEWEST_RUNS);
    let found = 0;
    for (let step = 0; step < steps; step++) {
      const at = first + random.nextInteger(values.length - FOUND_WITHIN - first);
      const changed = values.map((value, index) => (index < at ? value : 1.3 * value));
      if (alarms(changed, at, at + FOUND_WITHIN).length > 0) found++;
    }
    return { name: name.slice(0, 50), count: values.length, alarmed, found };
  });
const total = (field) => rows.reduce((sum, row) => sum + field(row), 0);
const share = (part, whole) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
printTable(
  `Unchanged code, the newest runs against those before them, tolerance 10 %`,
  ['series', 'points alarmed', '+30 % steps found'],
  [
    ...rows.map(({ name, count, alarmed, found }) => [
      name,
      share(alarmed.length, count),
      share(found, steps),
    ]),
    [
      'all (bars: ≤ 1 %, ≥ 95 %)',
      share(
        total(({ alarmed }) => alarmed.length),
        total(({ count }) => count),
      ),
      share(
        total(({ found }) => found),
        steps * rows.length,
      ),
    ],
  ],
);
