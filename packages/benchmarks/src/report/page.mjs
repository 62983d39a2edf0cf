// What a large report costs to write and how large it is, each in fresh processes. node src/report/page.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderHtml } from '@benchline/report';
import { printTable } from '../table.mjs';
import { makeModel } from './model.mjs';

const [step, ...rest] = process.argv.slice(2);
const own = (...args) =>
  execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), ...args], {
    encoding: 'utf8',
  });

const steps = {
  /** Makes the model, in a process of its own: what that takes is not what writing takes. */
  model: (benchmarks, runs, path) =>
    writeFileSync(path, JSON.stringify(makeModel({ benchmarks: Number(benchmarks), runs: Number(runs) }))),
  write: (path, page) => {
    const model = JSON.parse(readFileSync(path, 'utf8'));
    globalThis.gc();
    const modelBytes = process.memoryUsage().heapUsed;
    const started = performance.now();
    const text = renderHtml(model);
    const seconds = (performance.now() - started) / 1000;
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    const code = Array.from(text.matchAll(/<(style|script)>(.*?)<\/\1>/gs), ([, , found]) => found).join('');
    if (page !== undefined) writeFileSync(page, text);
    const sizes = { bytes: Buffer.byteLength(text), codeBytes: Buffer.byteLength(code) };
    console.log(
      JSON.stringify({ seconds, peakBytes, modelBytes, ...sizes, same: renderHtml(model) === text }),
    );
  },
  /** Both, for another script. */
  page: (benchmarks, runs, page) =>
    inFolder((folder) => {
      const path = join(folder, 'model.json');
      own('model', benchmarks, runs, path);
      process.stdout.write(own('write', path, page));
    }),
};

if (step === undefined) report();
else steps[step](...rest);

function report() {
  const rows = [
    [50, 100],
    [1000, 500],
  ].map(([benchmarks, runs]) => {
    const cost = inFolder((folder) => {
      const path = join(folder, 'model.json');
      own('model', benchmarks, runs, path);
      return JSON.parse(own('write', path));
    });
    return [
      `${benchmarks} × ${runs}`,
      `${cost.seconds.toFixed(2)} s`,
      `${mega(cost.peakBytes)} MB, the model ${mega(cost.modelBytes)} MB of it`,
      `${mega(cost.bytes)} MB`,
      `${(cost.codeBytes / 1e3).toFixed(0)} kB`,
      cost.same ? 'same bytes' : 'DIFFERENT',
    ];
  });
  const header = ['benchmarks × runs', 'renderHtml', 'peak of the process', 'file', 'code', 'a second time'];
  printTable('A report page', header, rows);
}

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-report-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mega(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0);
}
