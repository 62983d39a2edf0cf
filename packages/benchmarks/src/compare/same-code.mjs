// Reports on unchanged code (simulated): how many hold a regression? And on code of which a tenth is 10 % slower at a
// tolerance of 5 %: how much of that is found? Both before and after the second batch of launches.
// usage: node src/compare/same-code.mjs [reports = 200] [launches = 3]
import { compareRuns, confirmRegressions, regressionsToConfirm } from '@benchline/compare';
import { createRandom } from '@benchline/stats';
import { argument, printTable } from '../table.mjs';
import { moods, noises } from './noises.mjs';
import { recordOf, runOf } from './records.mjs';

const reports = argument(0, 200);
const launches = argument(1, 3);
const BENCHMARKS = 20;
const HISTORY_RUNS = 20;

/** @param changed - how many of the benchmarks are 10 % slower now */
function simulate(name, noise, { changed, tolerance, withHistory }) {
  const random = createRandom(`${name} ${changed} ${withHistory}`);
  const counts = { raised: 0, reported: 0, foundFirst: 0, found: 0 };
  for (let report = 0; report < reports; report++) {
    const draws = Array.from({ length: BENCHMARKS }, () => noise(random));
    const side = (shift) =>
      Object.fromEntries(
        draws.map((draw, index) => {
          const logs = draw(launches).map((log) => log + (index < changed ? shift : 0));
          return [`b${index}`, logs.map((log) => 1000 * Math.exp(log))];
        }),
      );
    const history = withHistory
      ? Array.from({ length: HISTORY_RUNS }, (_, run) => recordOf(side(0), { id: `h${100 + run}` }))
      : [];
    const [baseline, current] = [recordOf(side(0)), runOf(side(Math.log(1.1)))];
    const [policy, evidence] = [{ tolerance }, { history }];
    const first = compareRuns(baseline, current, policy, evidence);
    const batch = runOf(side(Math.log(1.1)), { id: '20260103T000000000Z-00000000' });
    const asked = regressionsToConfirm(first);
    const last =
      asked.length === 0 ? first : confirmRegressions({ baseline, current, batch, policy, evidence });
    const regressed = (comparison) =>
      comparison.results
        .filter((row) => row.verdict === 'regression')
        .map((row) => Number(row.name.slice(1)));
    const wrong = (comparison) => regressed(comparison).some((index) => index >= changed);
    const right = (comparison) => regressed(comparison).filter((index) => index < changed).length / changed;
    counts.raised += Number(wrong(first));
    counts.reported += Number(wrong(last));
    counts.foundFirst += right(first) || 0;
    counts.found += right(last) || 0;
  }
  return counts;
}

const percent = (count) => `${((100 * count) / reports).toFixed(1)} %`;
const rows = Object.entries({ ...noises, ...moods }).flatMap(([name, noise]) =>
  [false, true].map((withHistory) => {
    const same = simulate(name, noise, { changed: 0, tolerance: 0.1, withHistory });
    const slower = simulate(name, noise, { changed: 2, tolerance: 0.05, withHistory });
    return [
      name,
      withHistory ? HISTORY_RUNS : 0,
      percent(same.raised),
      percent(same.reported),
      percent(slower.foundFirst),
      percent(slower.found),
    ];
  }),
);
printTable(
  `${reports} reports of ${BENCHMARKS} benchmarks, ${launches} launches`,
  [
    'noise',
    'history',
    'with a regression: first',
    'confirmed (bar 1 %)',
    '+10 % at 5 % found: first',
    'confirmed',
  ],
  rows,
);
