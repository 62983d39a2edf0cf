import { describe, expect, test } from 'vitest';
import { defined } from '../../test/defined.js';
import { measured } from '../../test/measured.js';
import { bench } from '../define/suite.js';
import { measureMemory } from './memory-pass.js';
import { subjectOf } from './subject.js';

async function passOf(fn: () => unknown, perIterationNs: number, mode: 'sync' | 'async' = 'sync') {
  const [definition] = defined(() => bench('x', fn));
  if (definition === undefined) throw new Error('not defined');
  return measureMemory(subjectOf(definition, mode), perIterationNs, 300e6);
}

describe('allocated bytes', () => {
  // A heap number array of 1000 elements is 8 bytes each, with a header of at most a few words.
  test('of an array of a thousand numbers are its eight thousand bytes', async () => {
    const { allocatedBytesPerOp, allocationMethod } = await passOf(() => new Array(1000).fill(1.5), 2_000);
    expect(allocatedBytesPerOp).toBeGreaterThan(0.97 * 8_000);
    expect(allocatedBytesPerOp).toBeLessThan(1.1 * 8_000);
    expect(['allocation-counter', 'collector-accounting']).toContain(allocationMethod);
  });

  test('of doing nothing are none', async () => {
    const { allocatedBytesPerOp, retainedBytesPerOp } = await passOf(() => undefined, 1);
    expect(Math.abs(allocatedBytesPerOp)).toBeLessThan(1);
    expect(Math.abs(retainedBytesPerOp ?? 0)).toBeLessThan(1);
  });

  test('twice the work allocates twice as much', async () => {
    const once = await passOf(() => new Array(500).fill(1.5), 1_000);
    const twice = await passOf(() => [new Array(500).fill(1.5), new Array(500).fill(2.5)], 2_000);
    // Allocation is nearly deterministic; the pair of arrays adds a small one.
    expect(twice.allocatedBytesPerOp / once.allocatedBytesPerOp).toBeGreaterThan(1.95);
    expect(twice.allocatedBytesPerOp / once.allocatedBytesPerOp).toBeLessThan(2.1);
  });

  test('collections are counted over a known number of operations', async () => {
    const { gcCount, gcTimeNs, gcOperationCount } = await passOf(() => new Array(1000).fill(1.5), 2_000);
    // Fifteen readings of ten thousand arrays: over a gigabyte goes through a young generation of some megabytes.
    expect(gcOperationCount).toBe(5 * 3 * 10_000);
    expect(gcCount).toBeGreaterThan(10);
    expect(gcTimeNs).toBeGreaterThan(0);
  });
});

test('a timing that is given less time has a shorter pass after it', async () => {
  let calls = 0;
  const [definition] = defined(() => bench('x', () => void calls++));
  if (definition === undefined) throw new Error('not defined');
  const callsOf = async (timeNs: number) => {
    calls = 0;
    await measureMemory(subjectOf(definition, 'sync'), 1e6, timeNs);
    return calls;
  };
  // Twenty-three readings of 20 ms, of 2 ms, and of an iteration at least.
  expect(await callsOf(3e9)).toBe(23 * 20);
  expect(await callsOf(300e6)).toBe(23 * 20);
  expect(await callsOf(30e6)).toBe(23 * 2);
  expect(await callsOf(1e6)).toBe(23);
});

describe('retained bytes', () => {
  test('are what a leak keeps alive per operation', async () => {
    const leak: unknown[] = [];
    const { retainedBytesPerOp } = await passOf(() => void leak.push(new Array(100).fill(1.5)), 50_000);
    expect(retainedBytesPerOp).toBeGreaterThan(0.9 * 800);
    // Beside the arrays themselves, the list that holds them grows by half of itself at a time.
    expect(retainedBytesPerOp).toBeLessThan(1.3 * 830);
  });

  test('are about none for what is dropped, though much is allocated', async () => {
    const { retainedBytesPerOp, allocatedBytesPerOp } = await passOf(() => new Array(1000).fill(1.5), 2_000);
    expect(allocatedBytesPerOp).toBeGreaterThan(7_000);
    expect(Math.abs(retainedBytesPerOp ?? 0)).toBeLessThan(10);
  });
});

test('an asynchronous function is measured too', async () => {
  const { allocatedBytesPerOp } = await passOf(async () => new Array(1000).fill(1.5), 3_000, 'async');
  expect(allocatedBytesPerOp).toBeGreaterThan(0.97 * 8_000);
});

describe('in a run', () => {
  test('the pass adds to the memory of the launch and leaves the timing alone', async () => {
    const { of } = await measured(() => bench('x', () => new Array(1000).fill(1.5)), { memory: true });
    const { launch, warnings } = of('x');
    expect(launch?.memory?.allocatedBytesPerOp).toBeGreaterThan(7_000);
    expect(launch?.samplesNs.length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  });

  test('it comes after all timing, so that it disturbs none', async () => {
    const phases: string[] = [];
    await measured(
      () => {
        bench('a', () => 1, { time: '5ms' });
        bench('b', () => 2, { time: '60ms' });
      },
      { memory: true, phase: (id, phase) => void phases.push(`${phase} ${id.at(-1)}`) },
    );
    const lastTiming = phases.lastIndexOf('measure b');
    expect(phases.indexOf('memory a')).toBeGreaterThan(lastTiming);
    expect(phases.indexOf('teardown a')).toBeGreaterThan(phases.indexOf('memory a'));
  });

  test('what fails in the pass alone is a warning, and the measurement stands', async () => {
    let timing = true;
    const { of } = await measured(
      () =>
        bench('x', () => {
          if (!timing) throw new Error('only when watched');
        }),
      {
        memory: true,
        phase: (_id, phase) => {
          timing = phase !== 'memory';
        },
      },
    );
    const { launch, failure, warnings } = of('x');
    expect(failure).toBeNull();
    expect(launch?.samplesNs.length).toBeGreaterThan(0);
    expect(warnings).toEqual([
      { code: 'pass-failed', args: { pass: 'memory', message: 'only when watched' } },
    ]);
  });
});
