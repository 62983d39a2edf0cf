// Real runs of exact amounts of work, each the stored baseline of the next: how often is +10 % of integer work found at a
// tolerance of 5 %, and how often is unchanged code called a regression?
// usage: node src/compare/real-pairs.mjs [pairs = 100] [results file] [judge]
// Runs are kept in the file, line by line: started again, it goes on where it was. With `judge` nothing is measured.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareRuns, confirmRegressions, regressionsToConfirm } from '@benchline/compare';
import { runSuites } from '@benchline/runner';
import { mergeRuns, summarizeRun } from '@benchline/schema';
import { argument, printTable } from '../table.mjs';

const pairs = argument(0, 100);
const resultsFile = resolve(process.argv[3] ?? join(tmpdir(), 'benchline-real-pairs.jsonl'));
const measures = process.argv[4] !== 'judge';
const file = fileURLToPath(new URL('./real-pairs.bench.mjs', import.meta.url));
const LAUNCHES = 5;
/** A pair needs two runs, and one more as the second batch of the last. */
const EXTRA_RUNS = 2;
/** How far apart the runs of a baseline of several are, and how many there are. */
const [SPACING, BASELINE_RUNS] = [3, 3];

const runs = existsSync(resultsFile)
  ? readFileSync(resultsFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
while (measures && runs.length < pairs + EXTRA_RUNS) {
  const run = await runSuites({ files: [file], launches: LAUNCHES, time: '60ms', warmup: '60ms' });
  runs.push(run);
  appendFileSync(resultsFile, `${JSON.stringify(run)}\n`);
}
const records = runs.map(summarizeRun);

/** The run with one of its benchmarks alone, under the name of what it is compared with. */
const only = (run, name, as) => ({
  ...run,
  results: run.results
    .filter((result) => result.name === name)
    .map((result) => ({ ...result, id: as, name: as })),
});

/** What holds a run against the one before it; `null` where there is not enough before it. */
const ways = {
  'one run, no history': (at) => ({ baseline: runs[at], history: [] }),
  'one run, 30 runs of history': (at) =>
    at < 30 ? null : { baseline: runs[at], history: records.slice(at - 30, at) },
  'three runs, no history': (at) => {
    const chosen = Array.from({ length: BASELINE_RUNS }, (_, back) => runs[at - back * SPACING]);
    return chosen.includes(undefined) ? null : { baseline: mergeRuns(chosen), history: [] };
  },
  'one run, ten runs earlier': (at) => (at < 9 ? null : { baseline: runs[at - 9], history: [] }),
};

const cases = [
  { work: 'integers', now: 'integers', tolerance: 0.05, bar: '≤ 1 %' },
  { work: 'integers', now: 'integers + 10 %', tolerance: 0.05, bar: '≥ 95 %' },
  { work: 'parsing', now: 'parsing', tolerance: 0.1, bar: '≤ 1 %' },
];

function judge(way, { work, now, tolerance }) {
  const counts = { pairs: 0, first: 0, confirmed: 0, unchanged: 0 };
  for (let at = 0; at + 2 < runs.length; at++) {
    const held = way(at);
    if (held === null) continue;
    const baseline = only(held.baseline, work, work);
    const current = only(runs[at + 1], now, work);
    const batch = only(runs[at + 2], now, work);
    const evidence = { history: held.history.map((record) => only(record, work, work)) };
    const policy = { tolerance };
    const first = compareRuns(baseline, current, policy, evidence);
    const asked = regressionsToConfirm(first);
    const last =
      asked.length === 0 ? first : confirmRegressions({ baseline, current, batch, policy, evidence });
    counts.pairs++;
    counts.first += first.counts.regression;
    counts.confirmed += last.counts.regression;
    counts.unchanged += last.counts.unchanged;
  }
  return counts;
}

const rows = Object.entries(ways).flatMap(([name, way]) =>
  cases.map((one) => {
    const { pairs: judged, first, confirmed, unchanged } = judge(way, one);
    const of = (count) => `${count}/${judged}`;
    return [
      name,
      `${one.work} → ${one.now}`,
      one.tolerance,
      of(first),
      of(confirmed),
      of(unchanged),
      one.bar,
    ];
  }),
);
printTable(
  `Real pairs of ${LAUNCHES} launches`,
  ['baseline', 'work', 'tolerance', 'regression', 'confirmed', 'unchanged', 'bar of regressions'],
  rows,
);
