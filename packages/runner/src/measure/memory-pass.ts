import { getHeapStatistics } from 'node:v8';
import type { AllocationMethod } from '@benchline/schema';
import { median, theilSen } from '@benchline/stats';
import { measureAllocation } from './allocation-meter.js';
import { collectGarbage } from './collect-garbage.js';
import type { Subject } from './subject.js';

/** Memory per operation, from a pass of its own. Signed: noise around zero is kept. */
export interface MemoryPass {
  readonly allocatedBytesPerOp: number;
  readonly allocationMethod: AllocationMethod;
  /** `null` where garbage cannot be collected on demand. */
  readonly retainedBytesPerOp: number | null;
  /** Collections while allocation was counted, and what they took. */
  readonly gcCount: number;
  readonly gcTimeNs: number;
  /** Operations over which collections were counted. */
  readonly gcOperationCount: number;
}

/** A reading long enough that what it allocates itself is lost in it, and that a full collection is not most of it. */
const READING_NS = 20e6;
/** Whoever asked for less time than the default of 300 ms, at which a reading is of full length, has a shorter pass too. */
const READING_SHARE = 1 / 15;
const MOST_ITERATIONS = 100_000;
/** Of operations longer than this, fewer are made: the pass should not take minutes. */
const SLOW_NS = 100e6;

/**
 * Measures what an operation allocates and what stays alive of it.
 *
 * Allocation is a slope, so that what a reading itself allocates drops out: the bytes of 2n iterations less those of n,
 * over n; the median of several such pairs is proof against one that something else disturbed. Retention is the robust
 * slope (Theil–Sen) of the heap's size after a full collection over the iterations done.
 *
 * @param perIterationNs - what an iteration takes, which decides how many make a reading
 * @param timeNs - what the timing was given: a reading is at most a fifteenth of it, and 20 ms
 */
export async function measureMemory(
  subject: Subject,
  perIterationNs: number,
  timeNs: number,
): Promise<MemoryPass> {
  const readingNs = Math.min(READING_NS, READING_SHARE * timeNs);
  const wanted = Math.ceil(readingNs / Math.max(1, perIterationNs));
  const iterations = Math.max(1, Math.min(wanted, subject.mostIterations, MOST_ITERATIONS));
  const slow = perIterationNs > SLOW_NS;
  const pairs = slow ? 2 : 5;
  const slopes: number[] = [];
  let allocationMethod: AllocationMethod = 'collector-accounting';
  let gcCount = 0;
  let gcTimeNs = 0;
  await subject.time(iterations);
  for (let pair = 0; pair < pairs; pair++) {
    collectGarbage();
    const once = await measureAllocation(() => subject.time(iterations));
    const twice = await measureAllocation(() => subject.time(2 * iterations));
    slopes.push((twice.bytes - once.bytes) / iterations);
    allocationMethod = twice.method;
    gcCount += once.gcCount + twice.gcCount;
    gcTimeNs += once.gcTimeNs + twice.gcTimeNs;
  }
  const { callsPerIteration } = subject;
  return {
    allocatedBytesPerOp: median(slopes) / callsPerIteration,
    allocationMethod,
    retainedBytesPerOp: await measureRetention(subject, iterations, slow ? 3 : 6),
    gcCount,
    gcTimeNs,
    gcOperationCount: pairs * 3 * iterations * callsPerIteration,
  };
}

/** The first round is left out: caches fill in it. */
async function measureRetention(
  subject: Subject,
  iterations: number,
  rounds: number,
): Promise<number | null> {
  const done: number[] = [];
  const sizesBytes: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await subject.time(iterations);
    // Twice: what a finaliser or weak reference let go of in the first is collected in the second.
    if (!collectGarbage() || !collectGarbage()) return null;
    if (round === 0) continue;
    done.push(round * iterations * subject.callsPerIteration);
    sizesBytes.push(getHeapStatistics().used_heap_size);
  }
  return theilSen(done, sizesBytes).slope;
}
