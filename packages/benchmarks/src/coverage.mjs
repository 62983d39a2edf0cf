// Does the 95 % interval hold the long-run value? Simulated runs of known truth: launches differ by 2 %, samples inside a
// launch follow each other (AR(1), .3), the machine drifts with a correlation over a fifth of the run, and one sample in
// a hundred is a spike of three times.
import { summarizeDurations } from '@benchline/schema';
import { createRandom } from '@benchline/stats';
import { argument, printTable } from './table.mjs';

const runs = argument(0, 2000);
const launches = argument(1, 3);
const samples = 200;
const LAUNCH_SPREAD = 0.02;
const SAMPLE_SPREAD = 0.01;
const DRIFT_SPREAD = 0.01;
const AR = 0.3;
const random = createRandom('coverage');

let held = 0;
let disjoint = 0;
let previous = null;
for (let run = 0; run < runs; run++) {
  const { lowerNs, upperNs } = simulateRun();
  if (lowerNs <= 1000 && 1000 <= upperNs) held++;
  if (previous !== null && run % 2 === 1 && (lowerNs > previous.upperNs || upperNs < previous.lowerNs))
    disjoint++;
  previous = { lowerNs, upperNs };
}
printTable(
  `Coverage over ${runs} simulated runs of ${launches} launches`,
  ['what', 'share', 'bar'],
  [
    ['interval holds the long-run value', (held / runs).toFixed(4), '≥ 0.93'],
    ['two intervals of the same code are disjoint', (disjoint / Math.floor(runs / 2)).toFixed(4), '≤ 0.05'],
  ],
);

function simulateRun() {
  const total = launches * samples;
  // A drift that is correlated over a fifth of the run: linear between knots that far apart.
  const knots = Array.from({ length: 7 }, () => DRIFT_SPREAD * random.nextNormal());
  const drift = (i) => {
    const place = (i / total) * 5;
    const knot = Math.floor(place);
    return knots[knot] + (place - knot) * (knots[knot + 1] - knots[knot]);
  };
  const measured = [];
  for (let launch = 0; launch < launches; launch++) {
    const level = LAUNCH_SPREAD * random.nextNormal();
    let noise = random.nextNormal();
    const samplesNs = [];
    for (let i = 0; i < samples; i++) {
      noise = AR * noise + Math.sqrt(1 - AR * AR) * random.nextNormal();
      const spike = random.next() < 0.01 ? 3 : 1;
      samplesNs.push(1000 * spike * (1 + level + SAMPLE_SPREAD * noise + drift(launch * samples + i)));
    }
    measured.push({ index: launch, runIndex: 0, iterationsPerSample: 1, samplesNs });
  }
  return summarizeDurations(measured).interval;
}
