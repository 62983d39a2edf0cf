import { getHeapStatistics } from 'node:v8';
import { wholeNumber } from '../options.js';
import { findGrowingConstructors, type GrowingConstructor } from './growing-constructors.js';
import { fitGrowth, isGrowing, type RetainedPerOperation, SMALLEST_GROWTH_BYTES } from './growth.js';
import { type LeakSite, leakSites } from './leak-sites.js';
import { findLeakingFunctions } from './leaking-functions.js';
import { findLeakingStatements } from './leaking-statements.js';
import type { Operation } from './operation.js';
import { calibrateRound, measureRounds } from './rounds.js';

/** How much of an operation a leak check looks at. */
export interface LeakCheckOptions {
  /** Rounds of a measurement, 6 to 1000; a suspected leak is measured twice. @defaultValue 8 */
  readonly rounds?: number;
  /** Found by doubling, up to 25 ms or 8192 operations, unless said. */
  readonly operationsPerRound?: number;
}

/** Whether an operation leaks, and where. */
export interface LeakReport {
  readonly verdict: 'leak' | 'none-found';
  /** What stays alive of each operation, of the heap and of buffers, signed. */
  readonly retainedPerOperation: RetainedPerOperation;
  /** A leak smaller than this many bytes per operation would not have been found. */
  readonly smallestFindableBytes: number;
  readonly operationsPerRound: number;
  readonly rounds: number;
  /** Alive before the first round and after each. */
  readonly retainedBytes: readonly number[];
  /** Where what stays alive is allocated, most first; none without a leak. */
  readonly sites: readonly LeakSite[];
  /** `null` where the heap is too large to count its objects twice (256 MB); none without a leak. */
  readonly constructors: readonly GrowingConstructor[] | null;
  readonly durationMs: number;
}

/** Counting the objects of a heap takes about a second per 100 MB, twice. */
const LARGEST_COUNTED_HEAP_BYTES = 2 ** 28;

/**
 * Runs an operation thousands of times, collects garbage between rounds, and judges what stays alive per operation. A
 * suspected leak is measured a second time, then named: the statements that allocate it and the constructors that grow.
 *
 * The operation must be repeatable and is the only thing that should run. A leak that needs more than some ten thousand
 * operations to show is not found; a cache that is still filling looks like one.
 *
 * @throws what the operation throws, unchanged. BenchlineError `option-invalid`, `profiler-busy`, `profiler-unavailable`.
 */
export async function checkLeak(operation: Operation, options: LeakCheckOptions = {}): Promise<LeakReport> {
  const { rounds = 8 } = options;
  wholeNumber('rounds', rounds, 6, 1000);
  if (options.operationsPerRound !== undefined) {
    wholeNumber('operationsPerRound', options.operationsPerRound, 1, 1e9);
  }
  const start = performance.now();
  const operationsPerRound = options.operationsPerRound ?? (await calibrateRound(operation));
  let retainedBytes = await measureRounds(operation, operationsPerRound, rounds);
  let leaks = isGrowing(retainedBytes, operationsPerRound);
  if (leaks) {
    retainedBytes = await measureRounds(operation, operationsPerRound, rounds);
    leaks = isGrowing(retainedBytes, operationsPerRound);
  }
  const retained = fitGrowth(retainedBytes, operationsPerRound);
  const named = leaks
    ? await nameLeak(operation, operationsPerRound, retained.bytes)
    : { sites: [], constructors: [] };
  const halfWidthBytes = (retained.upperBytes - retained.lowerBytes) / 2;
  return {
    verdict: leaks ? 'leak' : 'none-found',
    retainedPerOperation: retained,
    smallestFindableBytes: halfWidthBytes + SMALLEST_GROWTH_BYTES / (operationsPerRound * rounds),
    operationsPerRound,
    rounds,
    retainedBytes: [...retainedBytes],
    ...named,
    durationMs: performance.now() - start,
  };
}

async function nameLeak(operation: Operation, operations: number, bytesPerOperation: number) {
  const functions = await findLeakingFunctions(operation, operations, bytesPerOperation);
  const statements = await findLeakingStatements(operation, functions, bytesPerOperation);
  const countable = getHeapStatistics().used_heap_size <= LARGEST_COUNTED_HEAP_BYTES;
  return {
    sites: leakSites(functions, statements, bytesPerOperation),
    constructors: countable
      ? await findGrowingConstructors(operation, Math.min(operations, 1000), bytesPerOperation)
      : null,
  };
}
