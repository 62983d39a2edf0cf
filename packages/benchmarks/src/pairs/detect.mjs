// How often `benchline compare` finds work that is exactly 0, 5 or 10 % more, at tolerances of 5 and 2.5 %.
// usage: node src/pairs/detect.mjs [comparisons a level = 40] [results file]
// Results are kept in the file, line by line: started again, it goes on where it was.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argument, printTable } from '../table.mjs';

const comparisons = argument(0, 40);
const resultsFile = resolve(process.argv[3] ?? join(tmpdir(), 'benchline-pairs-detect.jsonl'));
const cli = fileURLToPath(new URL('../../../cli/', import.meta.url));
const kinds = ['integer', 'json', 'spread'];
const cells = [
  { units: 100, tolerance: '5%' },
  { units: 110, tolerance: '5%' },
  { units: 100, tolerance: '2.5%' },
  { units: 105, tolerance: '2.5%' },
];

/** One unit of each work, so many times: the amount of work is exact. */
const suiteOf = (units) => `
import { bench } from 'benchline';
const units = ${units};
const text = JSON.stringify(Array.from({ length: 30 }, (_, i) => (i * 7919) % 1009));
bench('integer', () => {
  let x = 12345;
  for (let u = 0; u < units; u++) for (let i = 0; i < 1000; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; }
  return x;
});
bench('json', () => {
  let sum = 0;
  for (let u = 0; u < units; u++) { const list = JSON.parse(text); list.sort((a, b) => a - b); sum += list[3]; }
  return sum;
});
bench('spread', () => {
  let row = { id: 0, name: 'n', tags: [0, 1, 2] };
  let sum = 0;
  for (let u = 0; u < units; u++)
    for (let i = 0; i < 20; i++) { row = { ...row, id: i, tags: [...row.tags.slice(1), i] }; sum += row.tags.length; }
  return sum + row.id;
});
`;

const folder = mkdtempSync(join(tmpdir(), 'benchline-pairs-'));
const checkout = (name, units) => {
  const directory = join(folder, name);
  mkdirSync(join(directory, 'node_modules'), { recursive: true });
  mkdirSync(join(directory, 'bench'));
  symlinkSync(cli, join(directory, 'node_modules', 'benchline'), 'dir');
  writeFileSync(join(directory, 'package.json'), '{ "name": "knob", "type": "module" }');
  writeFileSync(join(directory, 'bench', 'knob.bench.js'), suiteOf(units));
  return directory;
};
const base = checkout('base', 100);
const changed = Object.fromEntries(
  [100, 105, 110].map((units) => [units, checkout(`changed-${units}`, units)]),
);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

mkdirSync(dirname(resultsFile), { recursive: true });
const rows = existsSync(resultsFile)
  ? readFileSync(resultsFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
for (let round = 0; round < comparisons; round++) {
  for (const { units, tolerance } of cells) {
    for (const kind of kinds) {
      const same = (row) =>
        row.round === round && row.units === units && row.tolerance === tolerance && row.kind === kind;
      if (rows.some(same)) continue;
      const args = [
        'compare',
        base,
        '--tolerance',
        tolerance,
        '--budget',
        '10s',
        '--filter',
        `/${kind}$/`,
        '--json',
        '-',
      ];
      const ended = spawnSync(process.execPath, [join(cli, 'bin', 'benchline.js'), ...args], {
        cwd: changed[units],
        encoding: 'utf8',
      });
      if (ended.status !== 0 && ended.status !== 1 && ended.status !== 3) throw new Error(ended.stderr);
      const { results, pairs } = JSON.parse(ended.stdout);
      const { verdict, ratio } = results[0];
      const row = {
        round,
        units,
        tolerance,
        kind,
        verdict,
        ratio,
        seconds: pairs[0].spentNs / 1e9,
        launches: pairs[0].launches,
      };
      rows.push(row);
      appendFileSync(resultsFile, `${JSON.stringify(row)}\n`);
    }
  }
}

const share = (part, whole) => `${part}/${whole}`;
printTable(
  'benchline compare, 10 s a benchmark',
  [
    'work',
    'change',
    'tolerance',
    'regression',
    'improvement',
    'unchanged',
    'inconclusive',
    'ratios',
    'mean seconds',
  ],
  kinds.flatMap((kind) =>
    cells.map(({ units, tolerance }) => {
      const own = rows.filter(
        (row) => row.kind === kind && row.units === units && row.tolerance === tolerance,
      );
      const count = (verdict) => share(own.filter((row) => row.verdict === verdict).length, own.length);
      const ratios = own.map(({ ratio }) => ratio).sort((a, b) => a - b);
      const seconds = own.reduce((sum, row) => sum + row.seconds, 0) / own.length;
      return [
        kind,
        `+${units - 100} %`,
        tolerance,
        ...['regression', 'improvement', 'unchanged', 'inconclusive'].map(count),
        `${ratios[0]?.toFixed(3)} to ${ratios.at(-1)?.toFixed(3)}`,
        seconds.toFixed(1),
      ];
    }),
  ),
);
