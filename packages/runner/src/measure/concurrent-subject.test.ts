import { setTimeout as sleep } from 'node:timers/promises';
import { summarizeConcurrent } from '@benchline/schema';
import { afterEach, describe, expect, test } from 'vitest';
import { defined } from '../../test/defined.js';
import { measured } from '../../test/measured.js';
import type { BenchmarkDefinition } from '../define/definition.js';
import { clearRegistry } from '../define/registry.js';
import { bench } from '../define/suite.js';
import { ConcurrentSubject } from './concurrent-subject.js';

afterEach(clearRegistry);

const definitionOf = (fn: () => unknown, concurrency: number) =>
  defined(() => bench('x', fn, { concurrency }))[0] as BenchmarkDefinition;

describe('in flight', () => {
  test.each([2, 5, 16])('are %d operations, and one alone beside them', async (concurrency) => {
    let running = 0;
    const levels: number[] = [];
    const subject = new ConcurrentSubject(
      definitionOf(async () => {
        levels.push(++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
      }, concurrency),
    );
    await subject.time(3 * concurrency);
    const alone = levels.slice(0, 3 * concurrency);
    const together = levels.slice(3 * concurrency);
    expect(Math.max(...alone)).toBe(1);
    expect(Math.max(...together)).toBe(concurrency);
    expect(together).toHaveLength(3 * concurrency);
    expect(subject.latenciesNs.values).toHaveLength(3 * concurrency);
    expect(subject.singleSamplesNs.values).toHaveLength(1);
  });

  test('which of the two goes first alternates', async () => {
    let running = 0;
    const tops: number[] = [];
    let top = 0;
    const subject = new ConcurrentSubject(
      definitionOf(async () => {
        top = Math.max(top, ++running);
        if (running === 2 || tops.length === 0) tops.push(top);
        await Promise.resolve();
        running--;
      }, 2),
    );
    const order: number[] = [];
    for (let sample = 0; sample < 4; sample++) {
      const before = subject.singleSamplesNs.measured;
      const timing = subject.time(2);
      // What has started before the first await tells which goes first.
      order.push(running);
      await timing;
      expect(subject.singleSamplesNs.measured).toBe(before + 1);
    }
    expect(order).toEqual([1, 2, 1, 2]);
  });

  test('when one fails, no further one is begun', async () => {
    let calls = 0;
    const subject = new ConcurrentSubject(
      definitionOf(async () => {
        const call = ++calls;
        await sleep(1);
        if (call > 10) throw new Error('worn out');
      }, 5),
    );
    await expect(subject.time(10_000)).rejects.toThrow('worn out');
    const begun = calls;
    await sleep(30);
    expect(calls - begun).toBeLessThanOrEqual(5);
  });
});

describe('latencies', () => {
  test('are thinned beyond the bound, evenly over the whole time', async () => {
    let call = 0;
    const subject = new ConcurrentSubject(definitionOf(async () => void call++, 2));
    await subject.time(45_000);
    const kept = subject.latenciesNs.values.length;
    expect(kept).toBeLessThan(10_000);
    expect(kept).toBeGreaterThanOrEqual(5_000);
    subject.reset();
    expect([subject.latenciesNs.measured, subject.singleSamplesNs.measured]).toEqual([0, 0]);
    await subject.time(100);
    expect(subject.latenciesNs.values).toHaveLength(100);
  });
});

describe('scaling efficiency', () => {
  const efficiencyOf = async (fn: () => unknown, concurrency: number, timeMs: number) => {
    const { of } = await measured(() => bench('x', fn, { concurrency }), { timeMs });
    const { launch, failure } = of('x');
    expect(failure).toBeNull();
    return launch === null ? null : summarizeConcurrent(concurrency, [launch]);
  };

  test('is near the number in flight for operations that wait side by side', async () => {
    const concurrent = await efficiencyOf(() => sleep(5), 5, 150);
    // Five timers of 5 ms end together; a late timer lengthens both sides of the ratio. Half of the ideal leaves room for
    // a machine that is busy throughout one of the two.
    expect(concurrent?.scalingEfficiency).toBeGreaterThan(2.5);
    expect(concurrent?.scalingEfficiency).toBeLessThan(7.5);
    expect(concurrent?.latency.medianNs).toBeGreaterThan(4e6);
  });

  test.each([20, 2_000])('is near one for %d additions that share the processor', async (additions) => {
    const work = async () => {
      let sum = 0;
      for (let i = 0; i < additions; i++) sum += Math.sqrt(i + sum);
      return sum;
    };
    const concurrent = await efficiencyOf(work, 5, 200);
    // Both sides run the same loop alternately, so load hits both alike; the median over samples keeps spikes out.
    expect(concurrent?.scalingEfficiency).toBeGreaterThan(0.7);
    expect(concurrent?.scalingEfficiency).toBeLessThan(1.4);
  });

  test('is refused for a function that is not asynchronous', async () => {
    const { of } = await measured(() => bench('sync', () => 1, { concurrency: 2 }));
    expect(of('sync').failure).toMatchObject({
      code: 'threw',
      message: expect.stringContaining('not asynchronous'),
    });
  });
});

test('processor time per operation counts the operations alone as well', async () => {
  let calls = 0;
  let counting = false;
  const { of } = await measured(
    () =>
      bench(
        'x',
        async () => {
          if (counting) calls++;
          const end = performance.now() + 0.2;
          while (performance.now() < end);
        },
        { concurrency: 4, iterations: 48 },
      ),
    {
      phase: (_, phase) => {
        counting = phase === 'measure';
      },
    },
  );
  const cpu = of('x').launch?.cpu;
  expect(calls).toBe(96);
  expect(cpu?.cpuNsPerOp).toBeCloseTo(((cpu?.userNs ?? 0) + (cpu?.systemNs ?? 0)) / 96, 6);
});
