// Eight processes save 500 runs each to one store while writers of the same kind are killed at 200 random moments, in
// the midst of saving runs and baselines. Afterwards every run that was acknowledged must be readable, and no other may
// be half there.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createFileStore } from '@benchline/store';
import { makeRun, random } from './runs.mjs';

const [role, ...rest] = process.argv.slice(2);
const writers = Number(process.env.WRITERS ?? 8);
const runsEach = Number(process.env.RUNS ?? 500);
const kills = Number(process.env.KILLS ?? 200);
const seed = Number(process.env.SEED ?? 1);

if (role === 'write') await write(...rest);
else await report();

/** Saves runs, every fifth as a baseline too, and says each id once it is acknowledged. */
async function write(directory, first, count) {
  const store = createFileStore({ directory });
  for (let n = Number(first); n < Number(first) + Number(count); n++) {
    const run = makeRun({ benchmarks: 5, at: Date.UTC(2026, 0, 1) + n * 1000, seed: n });
    await store.saveRun(run);
    if (n % 5 === 0) await store.saveBaseline(`name ${n % 3}`, run);
    process.stdout.write(`${run.id}\n`);
  }
}

async function report() {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-processes-'));
  const directory = join(folder, '.benchmarks');
  const acknowledged = [];
  const started = performance.now();
  try {
    const undisturbed = Array.from({ length: writers }, (_, i) => start(directory, i * runsEach, runsEach));
    const delays = await killAll(directory, acknowledged);
    for (const { ended, ids } of undisturbed) {
      if ((await ended) !== 0) throw new Error('a writer failed');
      acknowledged.push(...ids);
    }
    const seconds = (performance.now() - started) / 1000;
    await examine(directory, acknowledged, seconds, delays);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(directory, first, count) {
  const child = spawn(
    process.execPath,
    [fileURLToPath(import.meta.url), 'write', directory, String(first), String(count)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ids = [];
  createInterface({ input: child.stdout }).on('line', (line) => ids.push(line));
  return { child, ids, ended: new Promise((resolve) => child.on('close', resolve)) };
}

/** Two victims at a time, so that kills fall into each other's work too. */
async function killAll(directory, acknowledged) {
  const chance = random(seed);
  const delays = [];
  let next = 0;
  const killer = async () => {
    while (next < kills) {
      const { child, ids, ended } = start(directory, 1e6 + next++ * 1000, 1000);
      const patience = performance.now() + 120_000;
      while (ids.length === 0 && performance.now() < patience) await sleep(1);
      const delayMs = 150 * chance();
      await sleep(delayMs);
      child.kill('SIGKILL');
      await ended;
      if (ids.length === 0) throw new Error('a victim saved nothing within two minutes');
      delays.push(delayMs);
      acknowledged.push(...ids);
    }
  };
  await Promise.all([killer(), killer()]);
  return delays;
}

async function examine(directory, acknowledged, seconds, delays) {
  const problems = [];
  const store = createFileStore({ directory, onProblem: (problem) => problems.push(problem) });
  const records = await store.runs();
  const ids = new Set(records.map(({ id }) => id));
  const lost = acknowledged.filter((id) => !ids.has(id));
  const half = records.filter(({ results }) => results.length !== 5);
  const series = await store.series({ names: ['operation_0'] });
  const points = series.reduce((sum, one) => sum + one.points.length, 0);
  const baselines = await store.listBaselines();
  for (const { name } of baselines) {
    const baseline = await store.loadBaseline(name);
    if (baseline?.results.length !== 5) half.push(baseline);
  }
  const latest = await store.latestRun();
  const left = readdirSync(directory).filter((name) => name.startsWith('.tmp-')).length;
  // What a kill left behind is no hindrance, and goes in time.
  await store.saveBaseline('name 0', latest);
  const later = createFileStore({ directory, now: () => Date.now() + 2 * 3_600_000 });
  await later.saveRun(latest);
  const leftLater = readdirSync(directory).filter((name) => name.startsWith('.tmp-')).length;

  console.log(`${writers} processes × ${runsEach} runs, ${delays.length} kills, in ${seconds.toFixed(0)} s`);
  console.log(`acknowledged            ${acknowledged.length}`);
  console.log(`readable                ${records.length} (in the index ${points})`);
  console.log(`lost                    ${lost.length}`);
  console.log(`half there, problems    ${half.length}, ${problems.length}`);
  console.log(`baselines               ${baselines.length}, all whole`);
  console.log(`temporary files left    ${left}, after an hour ${leftLater}`);
  if (
    lost.length + half.length + problems.length + leftLater > 0 ||
    points !== records.length ||
    baselines.length !== 3
  ) {
    writeFileSync(2, `${JSON.stringify({ lost, problems }, null, 2)}\n`);
    process.exitCode = 1;
  }
}
