// Sampled bytes over known bytes, at the default interval, and what `live` says of the same function.
import { profileHeap } from '@benchline/heap-profiler';
import { argument, printTable } from '../table.mjs';

const runs = argument(0, 20);
let sink;
// Header 16 bytes and 8 an element, and the array object of 32; an object of four numbers is 24 + 4 · 8.
const cases = [
  ['arrays of 100, 17 MB', 848 * 20_000, () => loop(20_000, (index) => new Array(100).fill(index))],
  ['objects of four, 11 MB', 56 * 200_000, () => loop(200_000, (a) => ({ a, b: a, c: a, d: a }))],
  ['arrays of 20 000, 16 MB', 160_048 * 100, () => loop(100, (index) => new Array(20_000).fill(index))],
];
const rows = [];
for (const [name, knownBytes, work] of cases) {
  const allocated = [];
  const live = [];
  for (let run = 0; run < runs; run++) {
    allocated.push((await bytesOf(work, 'allocated')) / knownBytes);
    live.push((await bytesOf(work, 'live')) / knownBytes);
  }
  const [least, most] = [Math.min(...allocated), Math.max(...allocated)];
  rows.push([name, `${least.toFixed(3)} to ${most.toFixed(3)}`, Math.max(...live).toFixed(4)]);
}
printTable(
  'Sampled over known bytes (bars: .85 to 1.15, near zero)',
  ['what', 'allocated', 'live, most'],
  rows,
);
if (sink === undefined) throw new Error('nothing was allocated');

async function bytesOf(work, meaning) {
  // The whole profile: where `loop` is inlined, V8 has its bytes at the caller.
  return (await profileHeap(work, { meaning })).profile.totalBytes;
}

function loop(count, make) {
  for (let index = 0; index < count; index++) sink = make(index);
}
