import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { resourceSeriesSchema } from '@benchline/schema/read';
import { afterEach, expect, test } from 'vitest';
import { cpuPercentBetween, ResourceSampler, type Sampling, samplingOf } from './resource-sampler.js';

const everyQuarter: Sampling = { intervalMs: 250, cpuResolutionMs: 10 };
const samplers: ResourceSampler[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const sampler of samplers.splice(0)) sampler.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function sampled(pid: number, currentId: () => string | null): ResourceSampler {
  const sampler = new ResourceSampler(pid, currentId, everyQuarter);
  samplers.push(sampler);
  return sampler;
}

/** A process that keeps a processor busy for so long, and cannot tell anything itself meanwhile. */
function busyProcess(forMs: number): number {
  return started(`const end = Date.now() + ${forMs}; while (Date.now() < end);`);
}

/** A process that only waits. */
function idleProcess(forMs: number): number {
  return started(`setTimeout(() => undefined, ${forMs});`);
}

function started(script: string): number {
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  children.push(child);
  return child.pid as number;
}

/** Waits until something holds, at most ten seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < 10_000 && !holds(); waitedMs += 50) await delay(50);
}

test('a busy process is read over time, under the benchmark whose turn it was', async () => {
  let current: string | null = 'a';
  const sampler = sampled(busyProcess(2_500), () => current);
  const idle = sampled(idleProcess(8_000), () => 'idle');
  const count = (id: string) => sampler.seriesOf(id)?.points.length ?? 0;
  await until(() => count('a') >= 2);
  current = 'b';
  await until(() => count('b') >= 2);
  current = null;

  const series = resourceSeriesSchema.parse(sampler.seriesOf('a'));
  expect(series).toMatchObject(everyQuarter);
  const points = ['a', 'b'].flatMap((id) => sampler.seriesOf(id)?.points ?? []);
  const times = points.map(({ atMs }) => atMs);
  expect(times).toEqual([...times].sort((x, y) => x - y));
  expect(new Set(times).size).toBe(times.length);
  // However much of a processor other work leaves it: many times what one that waits uses at the same time. The first
  // reading of either holds the start of the process.
  await until(() => (idle.seriesOf('idle')?.points.length ?? 0) >= 3);
  const largest = (of: readonly { cpuPercent: number }[]) =>
    Math.max(...of.map(({ cpuPercent }) => cpuPercent));
  const idlePercent = largest(idle.seriesOf('idle')?.points.slice(-2) ?? []);
  expect(largest(points.slice(1))).toBeGreaterThan(Math.max(3, 3 * idlePercent));
  // Node itself takes tens of megabytes.
  expect(Math.min(...points.map(({ rssBytes }) => rssBytes))).toBeGreaterThan(10e6);
});

test('nothing is read while it is nobody’s turn', async () => {
  const sampler = sampled(busyProcess(800), () => null);
  await delay(700);
  expect(sampler.seriesOf('a')).toBeNull();
});

test('a process that is not there gives no readings, and no error', async () => {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  const sampler = sampled(child.pid as number, () => 'a');
  await delay(700);
  expect(sampler.seriesOf('a')).toBeNull();
});

test('stopping ends the reading', async () => {
  const sampler = sampled(busyProcess(3_000), () => 'a');
  await until(() => sampler.seriesOf('a') !== null);
  sampler.stop();
  const before = sampler.seriesOf('a')?.points.length;
  await delay(700);
  expect(sampler.seriesOf('a')?.points).toHaveLength(before as number);
});

test.each([
  ['linux', { intervalMs: 250, cpuResolutionMs: 10 }],
  ['darwin', { intervalMs: 1_000, cpuResolutionMs: 10 }],
  ['freebsd', { intervalMs: 1_000, cpuResolutionMs: 10 }],
  // Each reading would start another program beside what is measured.
  ['win32', null],
] as const)('how processes are read on %s', (platform, expected) => {
  expect(samplingOf(platform)).toEqual(expected);
});

test('the share of a processor is by this clock, whatever the age that the system tells', () => {
  expect(cpuPercentBetween({ atMs: 1_000, cpuMs: 500 }, { atMs: 1_250, cpuMs: 750 })).toBe(100);
  expect(cpuPercentBetween({ atMs: 0, cpuMs: 0 }, { atMs: 200, cpuMs: 50 })).toBe(25);
  expect(cpuPercentBetween({ atMs: 0, cpuMs: 0 }, { atMs: 100, cpuMs: 250 })).toBe(250);
  expect(cpuPercentBetween({ atMs: 5, cpuMs: 10 }, { atMs: 5, cpuMs: 10 })).toBe(0);
  // A process id that was given to another process.
  expect(cpuPercentBetween({ atMs: 0, cpuMs: 90 }, { atMs: 100, cpuMs: 10 })).toBe(0);
});
