import type { Clock } from '@benchline/schema';
import { quantile } from '@benchline/stats';
import { buildAsyncLoop, buildSyncLoop } from '../loop/timed-loop.js';

/** Readings that find the clock's step: enough to see the smallest, and rounds of them, the first in code not yet compiled. */
const STEP_READINGS = 2_000;
const STEP_ROUNDS = 5;
/** A clock that has not stepped by then is given up on. */
const MOST_STEP_READINGS = 2_000_000;
/** Iterations and repetitions that time an empty function, about twenty milliseconds for both shapes. */
const EMPTY_ITERATIONS = 200_000;
const EMPTY_AWAIT_ITERATIONS = 2_000;
const EMPTY_REPETITIONS = 24;

let measured: Promise<Clock> | null = null;

/**
 * What this process's clock (`process.hrtime.bigint`) can resolve, and what it costs to measure nothing: an empty
 * function and an awaited empty function in loops of the same shape as any benchmark's. Measured once a process.
 */
export function clockOfProcess(): Promise<Clock> {
  measured ??= measureClock();
  return measured;
}

/**
 * The shortest sample that the clock supports: 1000 of its steps and 100 of its readings, so that neither makes up more
 * than a hundredth of it (the step's rule is nanobench's), and at least half a millisecond, so that a second of
 * measuring gives some thousand samples rather than millions.
 */
export function shortestSampleNs(clock: Clock): number {
  return Math.max(1000 * clock.resolutionNs, 100 * clock.readingCostNs, 500_000);
}

async function measureClock(): Promise<Clock> {
  const rounds = Array.from({ length: STEP_ROUNDS }, () => measureSteps());
  const resolutionNs = Math.min(...rounds.map((round) => round.resolutionNs));
  const readingCostNs = Math.min(...rounds.map((round) => round.readingCostNs));
  const syncLoop = buildSyncLoop(() => undefined, {});
  const asyncLoop = buildAsyncLoop(async () => undefined, {});
  const syncNs: number[] = [];
  const asyncNs: number[] = [];
  for (let i = 0; i < EMPTY_REPETITIONS; i++) {
    syncNs.push(syncLoop(EMPTY_ITERATIONS) / EMPTY_ITERATIONS);
    asyncNs.push((await asyncLoop(EMPTY_AWAIT_ITERATIONS)) / EMPTY_AWAIT_ITERATIONS);
  }
  // The first half is of code that is not optimised yet; of the rest, a low quantile keeps other processes out.
  const settled = (values: readonly number[]) => quantile(values.slice(EMPTY_REPETITIONS / 2), 0.25);
  return { resolutionNs, readingCostNs, emptyFunctionNs: settled(syncNs), emptyAwaitNs: settled(asyncNs) };
}

/**
 * The clock's smallest step, and the time between two readings of it. A coarse clock is read until it has stepped.
 *
 * @param now - in nanoseconds
 */
export function measureSteps(now: () => bigint = process.hrtime.bigint): {
  readonly resolutionNs: number;
  readonly readingCostNs: number;
} {
  let smallest = Number.POSITIVE_INFINITY;
  let readings = 0;
  const start = now();
  let before = start;
  while (readings < STEP_READINGS || (before === start && readings < MOST_STEP_READINGS)) {
    const reading = now();
    const step = Number(reading - before);
    if (step > 0 && step < smallest) smallest = step;
    before = reading;
    readings++;
  }
  const readingCostNs = Number(before - start) / readings;
  return { resolutionNs: Number.isFinite(smallest) ? smallest : readingCostNs, readingCostNs };
}
