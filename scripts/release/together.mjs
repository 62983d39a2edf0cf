// What is done in a project that has all packages: the main job, as a user does it, and each part once.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runInstalled, write } from './project.mjs';
import { entryPoints, root } from './published.mjs';
import { typescriptBlocks } from './readme-example.mjs';

/** Tiny, in TypeScript, with a part that a profile can find. */
const suite = `import { bench, suite } from 'benchline';

interface Row { readonly id: number; readonly name: string }
const rows: Row[] = Array.from({ length: 200 }, (_, id) => ({ id, name: 'row ' + id }));
const text = JSON.stringify(rows);

suite('rows', () => {
  bench('are parsed', () => JSON.parse(text) as Row[], { target: '10s' });
  bench.each([{ size: 10 }, { size: 1000 }])('are filled, $size', ({ size }) => new Array<number>(size).fill(0));
});
`;

const configuration = `import { defineConfig } from 'benchline';

export default defineConfig({ time: '50ms', warmup: '50ms', launches: 2, tolerance: 100 });
`;

const unitTest = `import { expect, test } from 'vitest';

test('one', () => expect(1).toBe(1));
`;

const typescript = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
    strict: true,
    noEmit: true,
  },
  include: ['**/*.ts'],
};

/** What must be read inside of vitest; the run of vitest reads it. */
const insideVitest = /^@benchline\/vitest(?!\/config)/;

/** Does all of it, step by step. Rejects with the command that failed and what it printed. */
export async function useTogether(project, step, { major, withProfiler, packages }) {
  const version = await run(project, 'node', ['--version']);
  assert.match(version, new RegExp(`^v${major}\\.`), 'the Node that PATH leads to');
  writeFiles(project, packages);
  await step('main job', () => mainJob(project, packages));
  await step('imports', () => importAll(project, packages));
  await step('profiles', () => profile(project, withProfiler));
  // The optional profiler changes no type of ours.
  if (!withProfiler) await step('types', () => typecheck(project));
  await step('vitest', () => vitest(project));
}

function writeFiles(project, packages) {
  write(project, 'benchline.config.ts', configuration);
  write(project, 'bench/rows.bench.ts', suite);
  write(project, 'src/unit.test.ts', unitTest);
  write(project, 'tsconfig.json', JSON.stringify(typescript));
  const vitest = packages.find(({ manifest }) => manifest.name === '@benchline/vitest');
  const [config, test] = typescriptBlocks(readFileSync(join(vitest.directory, 'README.md'), 'utf8'));
  write(project, 'vitest.config.ts', config);
  write(project, 'bench/config.bench.test.ts', test);
  const entries = packages.flatMap(({ manifest }) => entryPoints(manifest));
  const imports = entries.map((entry, at) => `import * as it${at} from '${entry}';`);
  const uses = entries.map((_, at) => `it${at}`).join(', ');
  write(project, 'src/entries.ts', `${imports.join('\n')}\n\nexport const entries = [${uses}];\n`);
}

/** Measure with profiles, keep, judge, report. */
async function mainJob(project, packages) {
  const { version } = packages.find(({ manifest }) => manifest.name === 'benchline').manifest;
  const benchline = (args, options) => runInstalled(project, 'benchline', args, options);
  assert.match(await benchline(['--version']), new RegExp(`^benchline/${version} node-v`));
  await benchline(['run', '--filter', 'are parsed', '--profile', 'cpu,heap']);
  const profiled = latestResults(project);
  assert.equal(profiled.length, 1);
  assert.ok(profiled[0].profiles.length >= 2, 'the profiles are linked');
  const measured = await benchline(['run', '--memory']);
  for (const name of ['are parsed', 'are filled, 10', 'are filled, 1000'])
    assert.ok(measured.includes(name), measured);
  const results = latestResults(project);
  assert.deepEqual(
    results.map(({ passed }) => passed),
    [true, true, true],
  );
  await benchline(['baseline', 'save']);
  // No load of the machine makes a hundred times as long.
  await benchline(['check'], { expected: [0, 3] });
  await benchline(['report']);
  const page = join(project.directory, '.benchmarks', 'report', 'index.html');
  assert.ok(readFileSync(page, 'utf8').includes('are parsed'), 'the report names the benchmark');
}

function latestResults({ directory }) {
  return JSON.parse(readFileSync(join(directory, '.benchmarks', 'latest.json'), 'utf8')).results;
}

/** Every entry point, by `import` and by `require`. */
async function importAll(project, packages) {
  const entries = packages
    .flatMap(({ manifest }) => entryPoints(manifest))
    .filter((entry) => !insideVitest.test(entry));
  write(
    project,
    'imports.mjs',
    `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
for (const entry of ${JSON.stringify(entries)}) {
  const names = Object.keys(await import(entry));
  if (names.length === 0) throw new Error(entry + ' exports nothing');
  const required = require(entry);
  for (const name of names) if (!(name in required)) throw new Error(entry + ' lacks ' + name + ' when required');
}
console.log('imported');
`,
  );
  assert.match(await run(project, 'node', ['imports.mjs']), /imported/);
}

/** A profile by the engine that is always there, and by the optional one where it is installed. */
async function profile(project, withProfiler) {
  write(
    project,
    'profile.mjs',
    `import { engineStates, profileCpu } from '@benchline/cpu-profiler';
import { profileHeap } from '@benchline/heap-profiler';
const work = () => { let sum = 0; for (let i = 0; i < 3e7; i++) sum = Math.imul(sum, 31) + i; return sum; };
const fill = () => Array.from({ length: 1e4 }, () => new Array(10).fill(0));
const engines = [profileCpu(work).profile.engine, (await profileHeap(fill)).profile.engine];
const attempt = async (take) => { try { return (await take()).profile.engine; } catch ({ code }) { return code; } };
engines.push(await attempt(() => profileCpu(work, { engine: 'v8-profiler-next' })));
engines.push(await attempt(() => profileHeap(fill, { engine: 'v8-profiler-next', meaning: 'live' })));
console.log(JSON.stringify({ engines, states: engineStates() }));
`,
  );
  const printed = JSON.parse((await run(project, 'node', ['profile.mjs'])).trim().split('\n').at(-1));
  const optional = withProfiler ? 'v8-profiler-next' : 'profiler-unavailable';
  assert.deepEqual(printed.engines, ['inspector', 'inspector', optional, optional], JSON.stringify(printed));
}

/** The types of every entry point, and of what a user writes, with the types of libraries checked too. */
async function typecheck(project) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await run(project, process.execPath, [tsc, '--noEmit']);
}

/** The two files of the README of the vitest package, with vitest: stores a baseline, then judges. */
async function vitest(project) {
  const stored = await runInstalled(project, 'vitest', ['run'], { env: { BENCHLINE_UPDATE: '1' } });
  assert.match(stored, /baseline "main" stored: 1 benchmark/);
  const judged = await runInstalled(project, 'vitest', ['run', '--project', 'benchmarks']);
  assert.match(judged, /Against main/);
  assert.ok(existsSync(join(project.directory, '.benchmarks', 'report', 'index.html')));
}
