// One of thirty functions made twice as slow, and none: what the diff says of profiles of processes of their own, taken
// in turns. Arguments: rounds, profiles a side, samples a profile.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffProfiles, readCpuProfile, sampleCountOf } from '@benchline/cpu-profiler';
import { argument, printTable } from '../table.mjs';
import { functionCount, nameOf } from './thirty-functions.mjs';

const rounds = argument(0, 20);
const profileCount = argument(1, 3);
const minimumSampleCount = argument(2, 3000 / profileCount);
const child = fileURLToPath(new URL('./profile-thirty.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'benchline-diff-'));

function profileInChild(doubled) {
  const path = join(folder, 'run.cpuprofile');
  execFileSync(process.execPath, [child, String(doubled), String(minimumSampleCount), path]);
  return readCpuProfile(JSON.parse(readFileSync(path, 'utf8')));
}

const named = (diff) => diff.functions.filter(({ change }) => change === 'gained' || change === 'lost');
let first = 0;
let namedFirst = 0;
let alone = 0;
let quiet = 0;
let fewest = Number.POSITIVE_INFINITY;
for (let round = 0; round < rounds; round++) {
  const slow = (round * 7) % functionCount;
  const before = [];
  const doubled = [];
  const same = [];
  for (let turn = 0; turn < profileCount; turn++) {
    before.push(profileInChild(-1));
    doubled.push(profileInChild(slow));
    same.push(profileInChild(-1));
  }
  const samplesOf = (profiles) => profiles.reduce((sum, profile) => sum + sampleCountOf(profile), 0);
  fewest = Math.min(fewest, ...[before, doubled, same].map(samplesOf));
  const diff = diffProfiles(before, doubled);
  const [top] = diff.functions;
  if (top.name === nameOf(slow)) first++;
  if (top.name === nameOf(slow) && top.change === 'gained') namedFirst++;
  else {
    const target = diff.functions.find((fn) => fn.name === nameOf(slow));
    console.error(
      `missed ${nameOf(slow)}: ${target?.baselineHits} to ${target?.currentHits} samples, first is ${top.name}`,
    );
  }
  if (named(diff).every((fn) => fn.name === nameOf(slow))) alone++;
  const unchanged = named(diffProfiles(before, same));
  if (unchanged.length === 0) quiet++;
  else console.error(`on no change: ${unchanged.map((fn) => `${fn.name} ${fn.change}`).join(', ')}`);
}
rmSync(folder, { recursive: true });
printTable(
  `One of ${functionCount} functions doubled, ${rounds} rounds of ${profileCount} profiles a side, at least ${fewest} samples a side`,
  ['doubled ranked first', 'and named', 'nothing else named', 'no change: nothing named', 'bar'],
  [[first, namedFirst, alone, quiet, `${Math.ceil(rounds * 0.95)}`]],
);
