import type { BenchmarkRun } from '@benchline/schema';
import { readRun } from '@benchline/schema/read';
import { beforeAll, describe, expect, test } from 'vitest';
import { runSuites } from '../../src/suites/run-suites.js';
import { fixture, fixtures } from './fixture.js';
import { markedProcesses, markProcesses } from './processes.js';

describe('a file with every fault among benchmarks that work', () => {
  let run: BenchmarkRun;
  let mark: string;

  beforeAll(async () => {
    mark = markProcesses();
    run = await runSuites({
      files: [fixture('faults.bench.mjs')],
      directory: fixtures,
      launches: 2,
      time: '20ms',
      warmup: '5ms',
      nodeFlags: ['--max-old-space-size=64'],
    });
  });

  const resultOf = (name: string) => run.results.find((result) => result.name === name);

  test.each([
    ['throws', { code: 'threw', message: 'thrown at once', phase: 'warm-up' }],
    ['rejects', { code: 'threw', message: 'rejected at once', phase: 'warm-up' }],
    ['never settles', { code: 'timed-out', phase: 'warm-up' }],
    ['loops for ever', { code: 'timed-out', message: 'Did not finish within 200 ms.', phase: 'warm-up' }],
    ['exits', { code: 'exited', exitCode: 0, phase: 'warm-up' }],
    ['aborts', { code: 'crashed', signal: 'SIGABRT' }],
    ['uses up memory', { code: 'out-of-memory', signal: 'SIGABRT' }],
    ['throws from a timer', { code: 'threw', message: 'thrown by a timer' }],
    ['kills itself', { code: 'crashed', signal: 'SIGKILL' }],
    ['rejects behind', { code: 'threw', message: 'nobody listens' }],
  ])('%s: its own failure', (name, failure) => {
    expect(resultOf(name)).toMatchObject({ passed: false, summary: null, error: failure });
  });

  test.each(['good before', 'good between', 'good after'])('%s: measured in every launch', (name) => {
    const result = resultOf(name);
    expect(result).toMatchObject({ passed: true, summary: { launchCount: 2 } });
    expect(result?.launches.map(({ index }) => index)).toEqual([0, 1]);
    expect(result?.warnings.map(({ code }) => code)).not.toContain('launch-lost');
  });

  test('every benchmark has one result, in the order of the file, and the run is one of the schema', () => {
    expect(run.results.map(({ name }) => name)).toHaveLength(13);
    expect(new Set(run.results.map(({ id }) => id)).size).toBe(13);
    expect(run.results[0]?.name).toBe('good before');
    expect(run.notRun).toEqual([]);
    expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
    expect(run.environment.fingerprint.nodeFlags).toContain('--max-old-space-size=64');
  });

  test('no process is left', () => {
    expect(markedProcesses(mark)).toEqual([]);
  });
});

test('a fault that comes about in the turn of another benchmark is not the fault of that one', async () => {
  const run = await runSuites({
    files: [fixture('late.bench.mjs')],
    directory: fixtures,
    launches: 1,
    time: '150ms',
    warmup: '40ms',
  });
  expect(run.results.map(({ name, passed }) => [name, passed])).toEqual([
    ['first', true],
    ['throws late', false],
    ['second', true],
    ['exits late', false],
    ['third', true],
  ]);
  const failures = run.results.flatMap((result) => (result.passed ? [] : [result.error]));
  expect(failures).toMatchObject([{ code: 'threw', message: 'thrown late' }, { code: 'exited' }]);
});

test('a teardown of a suite that ends the process is a warning; the results stand', async () => {
  const run = await runSuites({
    files: [fixture('slow-end.bench.mjs')],
    directory: fixtures,
    launches: 2,
    warmup: '5ms',
  });
  expect(run.results).toMatchObject([{ passed: true, summary: { launchCount: 2 } }]);
  expect(run.warnings.filter(({ code }) => code === 'teardown-failed')).toEqual([
    { code: 'teardown-failed', args: { suite: '', message: expect.stringContaining('exit code 3') } },
    { code: 'teardown-failed', args: { suite: '', message: expect.stringContaining('exit code 3') } },
  ]);
});

test('a process that a benchmark left behind does not hold up the run', async () => {
  const start = performance.now();
  const run = await runSuites({
    files: [fixture('grandchild.bench.mjs')],
    directory: fixtures,
    launches: 1,
    warmup: '5ms',
  });
  expect(run.results).toMatchObject([{ passed: true }]);
  // The process that is left sleeps for 8 s, holding the output open; without it the run takes well under one.
  expect(performance.now() - start).toBeLessThan(6_000);
});
