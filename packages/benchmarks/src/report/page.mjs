// What a large report costs to write and how large it is, each in a fresh process. node src/report/page.mjs
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderHtml } from '@benchline/report';
import { printTable } from '../table.mjs';
import { makeModel } from './model.mjs';

const [benchmarks, runs, path] = process.argv.slice(2);

if (benchmarks === undefined) {
  const rows = [
    [50, 100],
    [1000, 500],
  ].map(([count, history]) => {
    const { modelBytes, ...cost } = JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), count, history], { encoding: 'utf8' }),
    );
    const { seconds, peakBytes, bytes, codeBytes, same } = cost;
    return [
      `${count} × ${history}`,
      `${seconds.toFixed(2)} s`,
      `${mega(peakBytes)} MB (with the model, ${mega(modelBytes)} MB)`,
      `${mega(bytes)} MB`,
      `${(codeBytes / 1e3).toFixed(0)} kB`,
      same ? 'same bytes' : 'DIFFERENT',
    ];
  });
  const header = ['benchmarks × runs', 'renderHtml', 'peak of the process', 'file', 'code', 'a second time'];
  printTable('A report page', header, rows);
} else {
  const model = makeModel({ benchmarks: Number(benchmarks), runs: Number(runs) });
  globalThis.gc?.();
  const modelBytes = process.memoryUsage().heapUsed;
  const peakBefore = process.resourceUsage().maxRSS * 1024;
  const started = performance.now();
  const page = renderHtml(model);
  const seconds = (performance.now() - started) / 1000;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const code = Array.from(page.matchAll(/<(style|script)>(.*?)<\/\1>/gs), ([, , text]) => text).join('');
  if (path !== undefined) writeFileSync(path, page);
  console.log(
    JSON.stringify({
      seconds,
      peakBytes,
      peakBefore,
      modelBytes,
      bytes: Buffer.byteLength(page),
      codeBytes: Buffer.byteLength(code),
      same: renderHtml(model) === page,
    }),
  );
}

function mega(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0);
}
