import { createRequire } from 'node:module';
import type { BenchmarkRun } from '@benchline/schema';
import { readRun } from '@benchline/schema/read';
import { afterEach, describe, expect, test } from 'vitest';
import { errorOf, rejectionOf } from '../test/error-of.js';
import { BenchmarkRunner } from './benchmark-runner.js';
import type { RunBenchmarkOptions } from './define/define-function.js';

/** Brief, and in a package of its own name. */
const brief = { time: '10ms', warmup: '2ms', package: 'app' } as const;

const write = process.stdout.write;
afterEach(() => {
  process.stdout.write = write;
});

/** What is printed to standard output while something runs. */
function printedBy(work: () => void): string {
  let printed = '';
  process.stdout.write = (text: string | Uint8Array) => {
    printed += String(text);
    return true;
  };
  work();
  process.stdout.write = write;
  return printed;
}

describe('the flow: run, save, print', () => {
  test('a run with iterations and a threshold', async () => {
    const runner = new BenchmarkRunner(brief);
    let calls = 0;
    const result = await runner.run('load configuration', () => void calls++, {
      iterations: 10,
      threshold: '10s',
    });
    expect(result).toMatchObject({
      id: 'app > load configuration',
      package: 'app',
      suite: [],
      name: 'load configuration',
      passed: true,
      mode: 'sync',
      summary: { sampleCount: 10, iterationCount: 10, launchCount: 1 },
      targets: [{ metric: 'durationNs', target: 10e9, acceptance: null, status: 'met' }],
    });
    expect(calls).toBeGreaterThanOrEqual(11);
    expect(result.source).toEqual({
      file: 'packages/runner/src/benchmark-runner.test.ts',
      line: expect.any(Number),
    });
    expect(runner.results).toEqual([result]);
  });

  test('asynchronous functions, suites, parameters, hooks and targets', async () => {
    const runner = new BenchmarkRunner(brief);
    const received: unknown[] = [];
    const result = await runner.run('resample', async (parameters) => void received.push(parameters), {
      suite: ['pipeline', 'signals'],
      parameters: { points: 1000 },
      tags: ['slow'],
      iterations: 3,
      beforeEach: () => undefined,
      targets: { durationNs: { target: '1h' }, peakRssBytes: '1 TB' },
    });
    expect(result).toMatchObject({
      id: 'app > pipeline > signals > resample [points=1000]',
      mode: 'async',
      tags: ['slow'],
      targets: [{ status: 'met' }, { metric: 'peakRssBytes', status: 'met' }],
    });
    expect(new Set(received)).toEqual(new Set([{ points: 1000 }]));
  });

  test('saveResults hands a store the run that the schema reads, and returns it', async () => {
    const runner = new BenchmarkRunner(brief);
    await runner.run('a', () => undefined);
    await runner.run('b', () => Promise.reject(new Error('no b')));
    const saved: BenchmarkRun[] = [];
    const run = await runner.saveResults({ saveRun: async (given) => void saved.push(given) });
    expect(saved).toEqual([run]);
    expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
    expect(run.results.map(({ name, passed }) => [name, passed])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
    expect(run.environment).toMatchObject({ launchCount: 1, benchlineVersion: version });
    expect(Date.parse(run.endedAt)).toBeGreaterThanOrEqual(Date.parse(run.startedAt));
  });

  test('a store that fails makes saveResults fail', async () => {
    const saving = new BenchmarkRunner(brief).saveResults({
      saveRun: () => Promise.reject(new Error('disk full')),
    });
    await expect(saving).rejects.toThrow('disk full');
  });

  test('a run of nothing is a run', async () => {
    const run = await new BenchmarkRunner(brief).toRun();
    expect(readRun(JSON.parse(JSON.stringify(run))).results).toEqual([]);
  });

  test('printSummary prints a table, or what a function makes of the results', async () => {
    const runner = new BenchmarkRunner(brief);
    await runner.run('parse', () => undefined, { suite: ['json'] });
    await runner.run('fail', () => Promise.reject(new Error('broken')));
    const table = printedBy(() => runner.printSummary());
    expect(table).toMatch(/^benchmark +median/);
    expect(table.split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual([
      'benchmark',
      'json > parse',
      'fail',
      'fail failed (threw): broken',
      '',
    ]);
    const own = printedBy(() => runner.printSummary((results) => results.map(({ name }) => name).join('+')));
    expect(own).toBe('parse+fail\n');
  });
});

describe('failures', () => {
  test('are results that did not pass, and do not reject', async () => {
    const runner = new BenchmarkRunner({ ...brief, timeout: '50ms' });
    const throwing = await runner.run('throws', () => {
      throw new TypeError('broken');
    });
    expect(throwing).toMatchObject({
      passed: false,
      summary: null,
      error: { code: 'threw', message: 'broken' },
    });
    const hanging = await runner.run('hangs', () => new Promise(() => undefined), { target: '1ms' });
    expect(hanging).toMatchObject({
      passed: false,
      error: { code: 'timed-out' },
      targets: [{ status: 'unsettled' }],
    });
    expect(await runner.run('good', () => undefined, { timeout: '30s' })).toMatchObject({ passed: true });
  });

  test('calls that are not awaited are measured one after the other, in order', async () => {
    const runner = new BenchmarkRunner(brief);
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    };
    const results = await Promise.all(
      ['a', 'b', 'c'].map((name) => runner.run(name, work, { iterations: 5 })),
    );
    expect(most).toBe(1);
    expect(runner.results).toEqual(results);
  });
});

describe('bad input', () => {
  const anything = (value: unknown) => value as never;

  test('the same name twice is refused, even while the first is still measured', async () => {
    const runner = new BenchmarkRunner(brief);
    const first = runner.run('same', () => undefined);
    expect(await rejectionOf(runner.run('same', () => undefined))).toMatchObject({
      code: 'benchmark-duplicate',
      message: expect.stringContaining('"app > same"'),
    });
    await first;
    expect(await runner.run('same', () => undefined, { parameters: { n: 1 } })).toMatchObject({
      passed: true,
    });
    expect(await runner.run('same', () => undefined, { suite: ['other'] })).toMatchObject({ passed: true });
    expect(runner.results).toHaveLength(3);
  });

  test.each<[string, unknown, string]>([
    ['an option without a unit', { time: '20' }, 'option-invalid'],
    ['an unknown option', { iteration: 10 }, 'option-unknown'],
    ['a suite that is no list', { suite: 'outer' }, 'option-invalid'],
    ['parameters that are no plain values', { parameters: { rows: [1] } }, 'option-invalid'],
    ['no iterations', { iterations: 0 }, 'option-invalid'],
  ])('%s is refused', async (_, options, code) => {
    const runner = new BenchmarkRunner(brief);
    const running = runner.run('x', () => undefined, options as RunBenchmarkOptions);
    expect((await rejectionOf(running)).code).toBe(code);
    expect(runner.results).toEqual([]);
  });

  test('no name, no function', async () => {
    const runner = new BenchmarkRunner(brief);
    expect((await rejectionOf(runner.run('', () => undefined))).code).toBe('definition-invalid');
    expect((await rejectionOf(runner.run('x', anything('work()')))).code).toBe('definition-invalid');
  });

  test('the runner’s own options', () => {
    expect(errorOf(() => new BenchmarkRunner({ time: '1' }))).toMatchObject({
      code: 'option-invalid',
      message: 'BenchmarkRunner: time is "1", not a duration.',
    });
    expect(errorOf(() => new BenchmarkRunner({ precision: 1 })).code).toBe('option-invalid');
    expect(errorOf(() => new BenchmarkRunner({ timeout: anything(30) })).code).toBe('option-invalid');
  });
});

describe('several functions in turns', () => {
  test('one result each, in the order given, with hooks', async () => {
    const runner = new BenchmarkRunner(brief);
    const order: string[] = [];
    const slow = { time: '400ms', precision: 1e-6 };
    const results = await runner.runTogether([
      { name: 'first', fn: () => void order.push('first'), options: { ...slow, parameters: { n: 1 } } },
      {
        name: 'second',
        fn: async () => void order.push('second'),
        options: { ...slow, setup: () => order.push('setup') },
      },
    ]);
    expect(results.map(({ id, passed, mode }) => [id, passed, mode])).toEqual([
      ['app > first [n=1]', true, 'sync'],
      ['app > second', true, 'async'],
    ]);
    expect(runner.results).toEqual(results);
    expect(order).toContain('setup');
    // 200 ms at least are five turns of 40 ms each; one after the other there would be four changes at most.
    const changes = order.filter((name, i) => i > 0 && name !== order[i - 1]).length;
    expect(changes).toBeGreaterThan(4);
  });

  test('one that fails leaves the other; the same name twice is refused', async () => {
    const runner = new BenchmarkRunner(brief);
    const fails = () => Promise.reject(new Error('no such file'));
    const [failed, fine] = await runner.runTogether([
      { name: 'fails', fn: fails },
      { name: 'works', fn: () => 1 },
    ]);
    expect(failed).toMatchObject({ passed: false, error: { code: 'threw', message: 'no such file' } });
    expect(fine?.passed).toBe(true);
    const twice = runner.runTogether([
      { name: 'twin', fn: () => 1 },
      { name: 'twin', fn: () => 2 },
    ]);
    expect((await rejectionOf(twice)).code).toBe('benchmark-duplicate');
  });
});

describe('once', () => {
  test('calls the function a single time, between its hooks', async () => {
    const calls: string[] = [];
    const runner = new BenchmarkRunner(brief);
    const result = await runner.runOnce('load', async ({ size }) => void calls.push(`load ${size}`), {
      parameters: { size: 3 },
      target: '10s',
      setup: () => calls.push('setup'),
      beforeEach: () => calls.push('before'),
      afterEach: () => calls.push('after'),
      teardown: () => calls.push('teardown'),
    });
    expect(calls).toEqual(['setup', 'before', 'load 3', 'after', 'teardown']);
    expect(result).toMatchObject({
      id: 'app > load [size=3]',
      passed: true,
      mode: 'async',
      summary: { sampleCount: 1, iterationCount: 1 },
      source: { file: 'packages/runner/src/benchmark-runner.test.ts', line: expect.any(Number) },
    });
    expect(runner.results).toEqual([]);
  });

  test('a failure is the result’s, and the teardown runs', async () => {
    const calls: string[] = [];
    const failing = () => {
      throw new Error('broken');
    };
    const result = await new BenchmarkRunner(brief).runOnce('fails', failing, {
      teardown: () => calls.push('teardown'),
    });
    expect(result).toMatchObject({ passed: false, error: { message: 'broken', phase: 'measure' } });
    expect(calls).toEqual(['teardown']);
  });
});

test('limits from outside stand before a benchmark’s own', async () => {
  const targetsFor = ({ name }: { name: string }) =>
    name === 'limited' ? { durationNs: { target: 7e9, acceptance: null } } : {};
  const runner = new BenchmarkRunner({ ...brief, targetsFor });
  const options = { iterations: 3, target: '1s' };
  const limited = await runner.run('limited', () => 1, options);
  const other = await runner.run('other', () => 1, { ...options, source: { file: '/a/b.ts', line: 7 } });
  expect([limited, other].map(({ targets }) => targets[0]?.target)).toEqual([7e9, 1e9]);
  expect(other.source?.line).toBe(7);
});
