import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readRun } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import type { RunEvent } from '../../src/suites/options.js';
import { runSuites } from '../../src/suites/run-suites.js';
import { rejectionOf } from '../error-of.js';
import { fixture, fixtures } from './fixture.js';
import { markedProcesses, markProcesses } from './processes.js';

const brief = { directory: fixtures, time: '10ms', warmup: '2ms' } as const;

/** Aborts when a benchmark of that name is in that phase. */
function abortAt(name: string, phase: string) {
  const controller = new AbortController();
  let at = 0;
  const onEvent = (event: RunEvent) => {
    if (event.type !== 'phase' || event.phase !== phase || !event.id.endsWith(name) || at > 0) return;
    at = performance.now();
    controller.abort();
  };
  return { signal: controller.signal, onEvent, sinceMs: () => performance.now() - at };
}

test('an abort in the middle keeps what is finished and what has begun, and names what has not', async () => {
  const mark = markProcesses();
  const abort = abortAt('long', 'measure');
  const files = [fixture('steady.bench.mjs'), fixture('good.bench.mjs')];
  const run = await runSuites({ ...brief, files, ...abort });
  // The child answers at the end of its slice of 40 ms; it would be killed after two seconds.
  expect(abort.sinceMs()).toBeLessThan(5_000);
  expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  const quick = run.results.find(({ name }) => name === 'quick');
  const reasons = Object.fromEntries(run.notRun.map(({ id, reason }) => [id.split(' > ').at(-1), reason]));
  expect(reasons).toMatchObject({ adds: 'interrupted', awaits: 'interrupted', skipped: 'skip' });
  // Which of the two has the first turn is random; both have begun or are named.
  expect(quick?.passed ?? reasons.quick === 'interrupted').toBe(true);
  const long = run.results.find(({ name }) => name === 'long');
  expect(long === undefined ? reasons.long : long.launches[0]?.stopReason).toBe('interrupted');
  expect(markedProcesses(mark)).toEqual([]);
});

test('an abort during an endless loop kills it within a few seconds', async () => {
  const mark = markProcesses();
  const abort = abortAt('endless', 'warm-up');
  const run = await runSuites({ ...brief, files: [fixture('endless.bench.mjs')], ...abort, timeout: '60s' });
  expect(abort.sinceMs()).toBeLessThan(8_000);
  expect(run.results).toEqual([]);
  expect(run.notRun.map(({ reason }) => reason)).toEqual(['interrupted', 'interrupted', 'interrupted']);
  expect(markedProcesses(mark)).toEqual([]);
});

test('an abort before anything was loaded is an error, since there is nothing to keep', async () => {
  const mark = markProcesses();
  const running = runSuites({ ...brief, files: [fixture('good.bench.mjs')], signal: AbortSignal.abort() });
  expect((await rejectionOf(running)).code).toBe('interrupted');
  expect(markedProcesses(mark)).toEqual([]);
});

test('a file that takes longer than its own limit fails what it has not finished', async () => {
  const mark = markProcesses();
  const files = [fixture('endless.bench.mjs'), fixture('good.bench.mjs')];
  const run = await runSuites({ ...brief, files, launches: 1, fileTimeout: '2s' });
  const failures = run.results.flatMap((result) =>
    result.passed ? [] : [[result.name, result.error.code, result.error.message]],
  );
  const message = 'The file did not finish within 2.00 s.';
  expect(failures).toContainEqual(['endless', 'timed-out', message]);
  expect(failures).toContainEqual(['never reached', 'timed-out', message]);
  const others = run.results.filter(({ suite }) => suite[0] === 'good');
  expect(others.map(({ passed }) => passed)).toEqual([true, true, true, true]);
  expect(markedProcesses(mark)).toEqual([]);
});

/** A program that measures an endless loop, and does something when it has begun. */
const measuringEndless = (then: string) => `
  import { runSuites } from '@benchline/runner';
  const onEvent = (event) => {
    if (event.type === 'phase' && event.phase === 'warm-up' && event.id.endsWith('endless')) ${then};
  };
  await runSuites({ files: [${JSON.stringify(fixture('endless.bench.mjs'))}], time: '10ms', warmup: '2ms', onEvent });
`;

test.each([
  ['exits', 'process.exit(5)', 5],
  ['is killed', "process.kill(process.pid, 'SIGKILL')", 'SIGKILL'],
  ['hangs up', "process.kill(process.pid, 'SIGHUP')", 'SIGHUP'],
])('a parent that %s takes an endless loop with it', async (_how, then, outcome) => {
  const mark = markProcesses();
  const { status, signal } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', measuringEndless(then)],
    { cwd: fixtures, stdio: 'pipe' },
  );
  expect(status ?? signal).toBe(outcome);
  for (let attempt = 0; attempt < 50 && markedProcesses(mark).length > 0; attempt++) await sleep(100);
  expect(markedProcesses(mark)).toEqual([]);
});
