import { expect, test } from 'vitest';
import { runSuites } from '../../src/suites/run-suites.js';
import { fixture, fixtures } from './fixture.js';
import { markedProcesses, markProcesses } from './processes.js';

test('a memory pass that ends its process, or that must be ended, costs no timing', async () => {
  const mark = markProcesses();
  const run = await runSuites({
    files: [fixture('memory-faults.bench.mjs')],
    directory: fixtures,
    launches: 2,
    time: '20ms',
    warmup: '5ms',
    memory: true,
  });
  const of = (name: string) => run.results.find((result) => result.name === name);
  for (const result of run.results) {
    expect(result.passed).toBe(true);
    expect(result.launches.map(({ index }) => index)).toEqual([0, 1]);
  }
  expect(of('good')?.memory?.allocatedBytesPerOp).toBeGreaterThan(700);
  expect(of('good')?.warnings.map(({ code }) => code)).not.toContain('pass-failed');
  expect(of('exits when watched')?.warnings).toContainEqual({
    code: 'pass-failed',
    args: { pass: 'memory', message: 'The benchmark ended the process with exit code 0.' },
  });
  expect(of('loops when watched')?.warnings).toContainEqual({
    code: 'pass-failed',
    args: { pass: 'memory', message: 'Did not finish within 2.00 s.' },
  });
  expect(of('loops when watched')?.memory?.allocatedBytesPerOp).toBeUndefined();
  expect(markedProcesses(mark)).toEqual([]);
});
