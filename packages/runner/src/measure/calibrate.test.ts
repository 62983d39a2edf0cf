import { describe, expect, test } from 'vitest';
import { calibrate } from './calibrate.js';
import type { Subject } from './subject.js';

/** A subject whose calls cost a computed time; it remembers what it was asked. */
function costing(
  timeOf: (iterations: number, reading: number) => number,
  mostIterations = Number.MAX_SAFE_INTEGER,
) {
  const asked: number[] = [];
  const subject: Subject = {
    mode: 'sync',
    mostIterations,
    callsPerIteration: 1,
    time: (iterations) => timeOf(iterations, asked.push(iterations) - 1),
  };
  return { subject, asked };
}

const SHORTEST_NS = 500_000;
const never = () => false;

describe('a steady function', () => {
  test.each([0.3, 5, 79, 1_000, 22_000, 400_000])(
    'of %d ns gets samples of the length, not much longer',
    async (costNs) => {
      const { subject, asked } = costing((iterations) => iterations * costNs);
      const { iterationsPerSample, samplesNs } = await calibrate(subject, SHORTEST_NS, never);
      expect(iterationsPerSample * costNs).toBeGreaterThanOrEqual(SHORTEST_NS);
      // A tenth is added to what was suggested, and one call may be as long as the sample.
      expect(iterationsPerSample * costNs).toBeLessThanOrEqual(1.1 * SHORTEST_NS + costNs + 1);
      expect(samplesNs).toHaveLength(asked.length);
      for (const sampleNs of samplesNs) expect(sampleNs).toBeCloseTo(costNs, 6);
      // The last two readings agree.
      expect(asked.at(-1)).toBe(asked.at(-2));
      for (let i = 1; i < asked.length; i++)
        expect(asked[i]).toBeLessThanOrEqual(10 * (asked[i - 1] as number));
    },
  );

  test('of 5 ms stays at one call a sample', async () => {
    const { subject, asked } = costing((iterations) => iterations * 5e6);
    expect((await calibrate(subject, SHORTEST_NS, never)).iterationsPerSample).toBe(1);
    expect(asked).toEqual([1, 1]);
  });

  test('of no time at all comes to an end by its cap', async () => {
    let readings = 0;
    const { subject, asked } = costing(() => 0);
    const { iterationsPerSample } = await calibrate(subject, SHORTEST_NS, () => ++readings >= 8);
    expect(asked).toHaveLength(8);
    expect(Number.isSafeInteger(iterationsPerSample)).toBe(true);
  });
});

test.each([2, 30, 1000])('one preempted reading %d times the length does not end it', async (times) => {
  const { subject } = costing((iterations, reading) =>
    reading === 0 ? times * SHORTEST_NS : iterations * 10,
  );
  const { iterationsPerSample } = await calibrate(subject, SHORTEST_NS, never);
  expect(iterationsPerSample * 10).toBeGreaterThanOrEqual(SHORTEST_NS);
});

test('a function that gets faster as it is compiled is followed', async () => {
  const { subject } = costing((iterations, reading) => iterations * (reading < 3 ? 10_000 : 100));
  const { iterationsPerSample } = await calibrate(subject, SHORTEST_NS, never);
  expect(iterationsPerSample * 100).toBeGreaterThanOrEqual(SHORTEST_NS);
});

test('the cap on warm-up ends the search with the count reached so far', async () => {
  let readings = 0;
  const { subject, asked } = costing((iterations) => iterations * 0.5);
  const { iterationsPerSample } = await calibrate(subject, SHORTEST_NS, () => ++readings >= 3);
  expect(asked).toEqual([1, 10, 100]);
  expect(iterationsPerSample).toBe(1000);
});

test('with hooks around each call it stays at one, however short the call', async () => {
  const { subject, asked } = costing((iterations) => iterations * 50, 1);
  expect((await calibrate(subject, SHORTEST_NS, never)).iterationsPerSample).toBe(1);
  expect(asked).toEqual([1]);
});
