import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRun } from '@benchline/schema/read';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/suites/options.js';
import { runSuites } from '../../src/suites/run-suites.js';
import { fixture, fixtures } from './fixture.js';
import { markedProcesses, markProcesses } from './processes.js';

const brief = { directory: fixtures, time: '10ms', warmup: '2ms' } as const;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-isolated-'));
  folders.push(folder);
  return folder;
}

test('each benchmark is measured in so many fresh processes, and the run is one of the schema', async () => {
  const mark = markProcesses();
  const run = await runSuites({ ...brief, files: [fixture('good.bench.mjs')], launches: 3 });
  expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  expect(
    run.results.map(({ id, mode, passed, launches }) => [
      id.split(' > ').slice(1).join(' > '),
      mode,
      passed,
      launches.length,
    ]),
  ).toEqual([
    ['good > adds', 'sync', true, 3],
    ['good > awaits', 'async', true, 3],
    ['good > 3 rows [rows=3]', 'sync', true, 3],
    ['good > needs its suite', 'sync', true, 3],
  ]);
  expect(run.results[0]).toMatchObject({
    package: '@benchline/runner',
    source: { file: 'good.bench.mjs', line: 8 },
    summary: { interval: { unit: 'launch' } },
  });
  expect(run.notRun.map(({ id, reason }) => [id.split(' > ').at(-1), reason])).toEqual([
    ['skipped', 'skip'],
    ['later', 'todo'],
  ]);
  expect(run.environment.launchCount).toBe(3);
  expect(markedProcesses(mark)).toEqual([]);
});

test('events come in order: the plan, phases and launches of each benchmark, the results', async () => {
  const events: RunEvent[] = [];
  const run = await runSuites({
    ...brief,
    files: [fixture('good.bench.mjs')],
    launches: 2,
    filter: 'quick',
    onEvent: (event) => events.push(event),
  });
  expect(events[0]).toEqual({ type: 'planned', benchmarks: 1, launches: 2, files: 1 });
  const phases = events.flatMap((event) =>
    event.type === 'phase' ? [`${event.launch} ${event.phase}`] : [],
  );
  for (const launch of [0, 1]) {
    const own = phases.filter((phase) => phase.startsWith(`${launch}`));
    expect([own[0], own[1], own[2], own.at(-1)]).toEqual(
      ['setup', 'warm-up', 'measure', 'teardown'].map((phase) => `${launch} ${phase}`),
    );
  }
  expect(events.filter(({ type }) => type === 'launch-settled')).toMatchObject([
    { launch: 0, failed: false },
    { launch: 1, failed: false },
  ]);
  expect(events.at(-1)).toEqual({ type: 'result', result: run.results[0] });
});

test('what benchmarks print reaches only those who ask for it, and messages of their own nobody', async () => {
  const own: string[] = [];
  const { write: writeOut } = process.stdout;
  const { write: writeError } = process.stderr;
  const record = (text: string | Uint8Array) => own.push(String(text)) > 0;
  process.stdout.write = record;
  process.stderr.write = record;
  const printed: string[] = [];
  try {
    const files = [fixture('prints.bench.mjs')];
    const onEvent = (event: RunEvent) => void (event.type === 'output' && printed.push(event.text));
    const run = await runSuites({ ...brief, files, launches: 1, onEvent });
    expect(run.results.map(({ passed }) => passed)).toEqual([true, true]);
  } finally {
    process.stdout.write = writeOut;
    process.stderr.write = writeError;
  }
  expect(own.join('')).not.toMatch(/printed|standard/);
  const text = printed.join('');
  for (const part of [
    'printed while loading',
    'to standard output: {"kind":"run"}',
    'to standard error',
    'without an end of line',
  ]) {
    expect(text).toContain(part);
  }
});

test('CPU and memory of a process that is busy for a second are read from outside meanwhile', async () => {
  const run = await runSuites({ ...brief, files: [fixture('lasting.bench.mjs')], launches: 2 });
  expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  for (const { resourceSeries, cpu } of run.results[0]?.launches ?? []) {
    const points = resourceSeries?.points ?? [];
    // Four readings fit into the second; a parent that is itself kept waiting makes fewer.
    expect(points.length).toBeGreaterThanOrEqual(2);
    // What the process counts itself, however much of a processor other work leaves it; a third of it is a wide margin
    // for readings that fall beside its turns.
    const ownPercent = cpu?.cpuPercent ?? Number.NaN;
    expect(Math.max(...points.map(({ cpuPercent }) => cpuPercent))).toBeGreaterThan(ownPercent / 3);
    expect(Math.min(...points.map(({ rssBytes }) => rssBytes))).toBeGreaterThan(10e6);
  }
  expect(run.results[0]?.launches).toHaveLength(2);
});

test('a file that is named twice is measured once', async () => {
  const file = fixture('good.bench.mjs');
  const run = await runSuites({ ...brief, files: [file, file], filter: 'adds', launches: 1 });
  expect(run.results).toHaveLength(1);
  expect(run.results[0]?.launches).toHaveLength(1);
});

test('files in this process: one launch, and no child', async () => {
  const mark = markProcesses();
  const during: number[][] = [];
  const run = await runSuites({
    ...brief,
    files: [fixture('good.bench.mjs')],
    inProcess: true,
    onEvent: (event) => void (event.type === 'progress' && during.push(markedProcesses(mark))),
  });
  expect(run.results.map(({ launches }) => launches.length)).toEqual([1, 1, 1, 1]);
  expect(run.environment.launchCount).toBe(1);
  expect(during.length).toBeGreaterThan(0);
  expect(during.flat()).toEqual([]);
});

test('a file compiled from TypeScript is named by its source and the line there', async () => {
  const folder = temporaryFolder();
  const source = [
    'interface Point {',
    '  readonly x: number;',
    '}',
    '',
    `import { bench } from '${new URL('../../dist/index.js', import.meta.url).href}';`,
    '',
    'const point: Point = { x: 1 };',
    "bench('from TypeScript', () => point.x);",
  ].join('\n');
  const { outputText } = ts.transpileModule(source, {
    fileName: 'points.bench.ts',
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, inlineSourceMap: true },
  });
  writeFileSync(join(folder, 'points.bench.ts'), source);
  writeFileSync(join(folder, 'points.bench.mjs'), outputText);
  // The interface has gone, so that lines differ.
  expect(outputText.split('\n').findIndex((line) => line.startsWith('bench('))).toBeLessThan(7);
  const run = await runSuites({
    ...brief,
    directory: folder,
    files: [join(folder, 'points.bench.mjs')],
    launches: 1,
    loaderArguments: ['--enable-source-maps'],
  });
  expect(run.results[0]?.source).toEqual({ file: 'points.bench.ts', line: 8 });
});

describe('a file that does not stay the same', () => {
  const fickle = async (loads: number) => {
    const counter = join(temporaryFolder(), 'loads-left');
    writeFileSync(counter, String(loads));
    process.env.BENCHLINE_TEST_COUNTER = counter;
    const files = [fixture('fickle.bench.mjs'), fixture('good.bench.mjs')];
    const run = await runSuites({ ...brief, files, launches: 2 });
    delete process.env.BENCHLINE_TEST_COUNTER;
    expect(readFileSync(counter, 'utf8')).toBe('0');
    return run;
  };

  test('fails its benchmarks when it can no longer be loaded, and leaves the other files theirs', async () => {
    const run = await fickle(2);
    const [same, ...rest] = run.results;
    expect(same).toMatchObject({ name: 'same', passed: false, error: { code: 'threw', phase: 'load' } });
    expect(same?.launches).toHaveLength(1);
    expect(same?.passed === false && same.error.message).toContain('loaded too often');
    expect(rest.slice(1).map(({ passed, launches }) => [passed, launches.length])).toEqual(
      Array(4).fill([true, 2]),
    );
  });

  test('fails a benchmark whose name changed from process to process', async () => {
    const run = await fickle(3);
    expect(run.results.slice(0, 2)).toMatchObject([
      { name: 'same', passed: true, summary: { launchCount: 2 } },
      {
        passed: false,
        error: { code: 'threw', phase: 'load', message: expect.stringContaining('loaded again') },
      },
    ]);
  });
});
