// Three functions that burn 60, 30 and 10 % of the time, by both engines: the profile's shares against the truth.
import { engineStates, profileCpu, topFunctions } from '@benchline/cpu-profiler';
import { argument, printTable } from '../table.mjs';

const rounds = argument(0, 10);
const truth = { sixty: 0.6, thirty: 0.3, ten: 0.1 };

/** Of the same work, so that the compiler cannot make one cheaper; the clock is not read inside. */
function makeBurner(name) {
  return new Function(`return function ${name}(steps) {
    let state = steps | 1;
    for (let step = 0; step < steps; step++) state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + step;
    return state;
  }`)();
}

const burners = Object.keys(truth).map((name) => [makeBurner(name), truth[name]]);
let sink = 0;
function program(times) {
  for (let turn = 0; turn < times; turn++) {
    for (const [burn, share] of burners) sink ^= burn(Math.round(share * 100_000));
  }
}
program(2000);

const rows = [];
for (const { engine, available } of engineStates()) {
  if (!available) {
    rows.push([engine, 'not installed', '', '']);
    continue;
  }
  let worst = 0;
  const seen = { sixty: [], thirty: [], ten: [] };
  for (let round = 0; round < rounds; round++) {
    const { profile } = profileCpu(() => program(12_000), { engine });
    const functions = topFunctions(profile);
    for (const name of Object.keys(truth)) {
      const share = functions.find((fn) => fn.name === name)?.selfShare ?? 0;
      seen[name].push(share * 100);
      worst = Math.max(worst, Math.abs(share - truth[name]) * 100);
    }
  }
  const range = (values) => `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
  rows.push([engine, ...Object.values(seen).map(range), worst.toFixed(2), '3']);
}
printTable('Shares of 60, 30 and 10 %', ['engine', '60', '30', '10', 'worst, points', 'bar'], rows);
if (!Number.isFinite(sink)) console.log(sink);
