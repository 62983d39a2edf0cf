import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRun } from '@benchline/schema/read';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { rejectionOf } from '../../test/error-of.js';
import { clearRegistry } from '../define/registry.js';
import { bench, suite } from '../define/suite.js';
import type { RunEvent } from './options.js';
import { runSuites } from './run-suites.js';

afterEach(clearRegistry);

const brief = { time: '10ms', warmup: '2ms' } as const;

test('without files, what this process has registered is measured in it', async () => {
  suite('kept', () => {
    bench('a', () => 1);
    bench('b', async () => 2);
    bench.skip('c', () => 3);
    bench.todo('d');
  });
  bench('e', () => Promise.reject(new Error('no e')));
  const events: RunEvent[] = [];
  const run = await runSuites({ ...brief, launches: 5, onEvent: (event) => events.push(event) });
  expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  const named = (ids: readonly { id: string }[]) => ids.map(({ id }) => id.split(' > ').slice(1).join(' > '));
  expect(named(run.results)).toEqual(['kept > a', 'kept > b', 'e']);
  expect(run.results.map(({ passed, launches }) => [passed, launches.length])).toEqual([
    [true, 1],
    [true, 1],
    [false, 0],
  ]);
  expect(run.notRun.map(({ reason }) => reason)).toEqual(['skip', 'todo']);
  // In process it is always one launch, whatever was asked.
  expect(run.environment.launchCount).toBe(1);
  expect(events[0]).toEqual({ type: 'planned', benchmarks: 3, launches: 1, files: 0 });
  expect(events.filter(({ type }) => type === 'launch-settled')).toHaveLength(3);
  expect(
    events.filter(({ type }) => type === 'result').map((event) => 'result' in event && event.result),
  ).toEqual(run.results);
});

test('a filter leaves out the rest, with the reason', async () => {
  bench('keep', () => 1, { tags: ['io'] });
  bench('drop', () => 1);
  const run = await runSuites({ ...brief, filter: 'IO' });
  expect(run.results.map(({ name }) => name)).toEqual(['keep']);
  expect(run.notRun).toEqual([{ id: expect.stringMatching(/drop$/), reason: 'filtered' }]);
});

test('an abort keeps what was measured; the rest is not run', async () => {
  const controller = new AbortController();
  bench('quick', () => 1, { iterations: 1 });
  bench('never reached', () => 1, { setup: () => undefined });
  const run = await runSuites({
    ...brief,
    signal: controller.signal,
    onEvent: (event) => {
      if (event.type === 'launch-settled') controller.abort();
    },
  });
  expect(run.results.map(({ name }) => name)).toContain('quick');
  expect(run.results.length + run.notRun.length).toBe(2);
  for (const { reason } of run.notRun) expect(reason).toBe('interrupted');
});

describe('refused', () => {
  test('nothing registered, or nothing left', async () => {
    expect(await rejectionOf(runSuites(brief))).toMatchObject({
      code: 'benchmark-none-selected',
      message: 'No benchmark is defined.',
    });
    bench.skip('a', () => 1);
    expect(await rejectionOf(runSuites(brief))).toMatchObject({
      code: 'benchmark-none-selected',
      hint: 'All are marked skip or todo.',
    });
    bench('b', () => 1);
    expect(await rejectionOf(runSuites({ ...brief, filter: 'zebra' }))).toMatchObject({
      code: 'benchmark-none-selected',
      message: expect.stringContaining('"zebra"'),
    });
  });

  test.each([
    [{ launches: 0 }, 'The run: launches is 0.'],
    [{ launches: 1.5 }, 'The run: launches is 1.5.'],
    [{ time: '1' }, 'The run: time is "1", not a duration.'],
    [{ fileTimeout: 'soon' }, 'The run: fileTimeout is "soon", not a duration.'],
    [{ precision: 2 }, 'The run: precision is 2.'],
    [{ filter: '/(/' }, 'The filter /(/ is no regular expression'],
  ])('%j', async (options, message) => {
    bench('a', () => 1);
    const error = await rejectionOf(runSuites(options));
    expect(error.code).toBe('option-invalid');
    expect(error.message).toContain(message);
  });
});

describe('files in this process', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'benchline-in-process-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "in-process-app", "type": "module" }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A file whose benchmarks find the runner by its address: there is nothing installed in a temporary folder. */
  function fileOf(name: string, body: string): string {
    const file = join(folder, name);
    writeFileSync(
      file,
      `import { bench } from '${new URL('../../dist/index.js', import.meta.url).href}';\n${body}\n`,
    );
    return file;
  }

  test('are loaded once and measured with their own package’s name, and no others are', async () => {
    const first = fileOf('first.bench.mjs', "bench('first', () => 1);");
    const second = fileOf('second.bench.mjs', "bench('second', () => 1);");
    const files = [first, first];
    for (let time = 0; time < 2; time++) {
      const run = await runSuites({ ...brief, files, inProcess: true, directory: folder });
      expect(run.results.map(({ id, source }) => [id, source])).toEqual([
        ['in-process-app > first', { file: 'first.bench.mjs', line: 2 }],
      ]);
      expect(run.environment.launchCount).toBe(1);
    }
    const both = await runSuites({ ...brief, files: [second, first], inProcess: true, directory: folder });
    expect(both.results.map(({ name }) => name).sort()).toEqual(['first', 'second']);
  });

  test('that cannot be loaded are named, with the line of a syntax error', async () => {
    const broken = fileOf('broken.bench.mjs', 'const = 7;');
    expect(await rejectionOf(runSuites({ ...brief, files: [broken], inProcess: true }))).toMatchObject({
      code: 'benchmark-file-broken',
      message: expect.stringContaining('broken.bench.mjs'),
    });
    const missing = join(folder, 'missing.bench.mjs');
    expect(await rejectionOf(runSuites({ ...brief, files: [missing], inProcess: true }))).toMatchObject({
      code: 'benchmark-file-broken',
      message: expect.stringContaining('missing.bench.mjs'),
    });
  });
});
