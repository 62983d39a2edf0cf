// The room a long history takes, and how fast it is read: 100 benchmarks × 1000 runs, each step in a fresh process.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileStore } from '@benchline/store';
import { makeRun } from './runs.mjs';

const [step, folder, ...rest] = process.argv.slice(2);
const benchmarks = 100;
const runs = Number(process.env.RUNS ?? 1000);
const launches = Number(process.env.LAUNCHES ?? 3);
const memory = process.env.MEMORY !== '0';

const steps = {
  async write(store) {
    for (let n = 0; n < runs; n++) {
      const at = Date.UTC(2026, 0, 1) + n * 3_600_000;
      await store.saveRun(makeRun({ benchmarks, launches, memory, at, seed: n }));
    }
  },
  all: async (store) => (await store.series()).reduce((sum, { points }) => sum + points.length, 0),
  async one(store) {
    const [series] = await store.series({ names: ['operation_42'], metrics: ['durationNs'] });
    return series.points.length;
  },
  newest: async (store) => (await store.runs({ limit: 20 })).length,
  records: async (store) => (await store.runs()).length,
};

if (step === undefined) {
  const directory = mkdtempSync(join(tmpdir(), 'benchline-history-'));
  try {
    report(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
} else {
  const store = createFileStore({ directory: folder });
  const started = performance.now();
  const count = await steps[step](store, ...rest);
  const seconds = (performance.now() - started) / 1000;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ count, seconds, peakBytes }));
}

function report(directory) {
  const measure = (name) =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, directory], { encoding: 'utf8' }),
    );
  const written = measure('write');
  const history = join(directory, 'history');
  const { bytes, blocks } = sizeOf(history);
  const index = sizeOf(join(history, 'index')).bytes;
  const rows = benchmarks * runs;
  console.log(
    `${benchmarks} benchmarks × ${runs} runs, ${launches} launches${memory ? ', memory pass' : ''}`,
  );
  console.log(
    `on disk                 ${mega(bytes)} MB (${mega(blocks)} MB of blocks), of it the index ${mega(index)} MB`,
  );
  console.log(
    `a benchmark and run     ${((bytes - index) / rows).toFixed(0)} bytes, index ${(index / rows).toFixed(0)} bytes`,
  );
  console.log(`saving a run            ${((1000 * written.seconds) / runs).toFixed(1)} ms`);
  print('all series', measure('all'), rows);
  print('one series', best('one'), runs);
  print('the newest 20 records', measure('newest'), Math.min(20, runs));
  print('all records', measure('records'), runs);
  rmSync(join(history, 'index'), { recursive: true });
  print('all series, no index', measure('all'), rows);

  /** Of three processes: the machine is shared. */
  function best(name) {
    const results = [measure(name), measure(name), measure(name)];
    return results.sort((a, b) => a.seconds - b.seconds)[1];
  }
}

function print(what, { count, seconds, peakBytes }, expected) {
  if (count !== expected) throw new Error(`${what}: ${count} instead of ${expected}`);
  console.log(`${what.padEnd(23)} ${seconds.toFixed(3)} s, peak ${mega(peakBytes)} MB`);
}

function sizeOf(folder) {
  let bytes = 0;
  let blocks = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    const found = statSync(join(folder, name));
    if (!found.isFile()) continue;
    bytes += found.size;
    blocks += found.blocks * 512;
  }
  return { bytes, blocks };
}

function mega(bytes) {
  return (bytes / 1e6).toFixed(1);
}
