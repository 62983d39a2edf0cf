// A comparison of 1000 benchmarks × 3 launches × 1000 samples, in a process of its own: time and peak memory.
import { compareRuns } from '@benchline/compare';
import { createRandom } from '@benchline/stats';
import { printTable } from '../table.mjs';
import { runOf } from './records.mjs';

const [BENCHMARKS, LAUNCHES, SAMPLES] = [1000, 3, 1000];
const random = createRandom('speed');
const side = (id) => {
  const centres = Array.from({ length: BENCHMARKS }, (_, index) => [
    `b${index}`,
    Array.from({ length: LAUNCHES }, () => 1000 * Math.exp(0.02 * random.nextNormal())),
  ]);
  const run = runOf(Object.fromEntries(centres), { id });
  for (const { launches } of run.results) {
    for (const launch of launches) {
      const centre = launch.samplesNs[1];
      launch.samplesNs = Array.from({ length: SAMPLES }, () => centre * Math.exp(0.01 * random.nextNormal()));
    }
  }
  return run;
};
const [baseline, current] = [side('20260101T000000000Z-00000000'), side('20260102T000000000Z-00000000')];
const started = performance.now();
const { results } = compareRuns(baseline, current);
const seconds = (performance.now() - started) / 1000;
const peakBytes = process.resourceUsage().maxRSS * 1024;
printTable(
  `${results.length} benchmarks × ${LAUNCHES} launches × ${SAMPLES} samples, both sides`,
  ['what', 'measured', 'bar'],
  [
    ['time', `${seconds.toFixed(2)} s`, '< 5 s'],
    ['peak memory, data included', `${(peakBytes / 1e6).toFixed(0)} MB`, '< 500 MB'],
  ],
);
