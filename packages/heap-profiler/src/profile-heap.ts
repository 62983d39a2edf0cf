import { type Sampling, startSampling } from './engine/sampling.js';
import { type MemoryUsage, readMemoryUsage } from './memory-usage.js';
import { checkOptions, FUNCTION_INTERVAL_BYTES, type HeapProfileOptions } from './options.js';
import { type HeapProfile, heapProfileOf } from './profile/heap-profile.js';

/** What a function returned and what it did to the memory. */
export interface ProfiledHeap<T> {
  readonly value: T;
  readonly profile: HeapProfile;
  readonly memoryBefore: MemoryUsage;
  /** Before any collection that the profile's end makes. */
  readonly memoryAfter: MemoryUsage;
}

/**
 * Runs a function, synchronous or not, and samples what is allocated meanwhile. Whatever else the thread does while an
 * asynchronous function waits is in the profile as well; the call tree tells it apart.
 *
 * @param options - the meaning is `allocated` and the interval 4096 bytes unless said otherwise
 * @throws what the function throws, unchanged; the profiler is stopped then. BenchlineError `profiler-busy`,
 *   `profiler-unavailable`, `option-invalid` before the function is called.
 */
export async function profileHeap<T>(
  fn: () => T | PromiseLike<T>,
  options: HeapProfileOptions = {},
): Promise<ProfiledHeap<T>> {
  const checked = checkOptions(options, {
    meaning: 'allocated',
    samplingIntervalBytes: FUNCTION_INTERVAL_BYTES,
  });
  const memoryBefore = readMemoryUsage();
  const sampling = startSampling(checked.engine, checked.sampling);
  let value: T;
  try {
    value = await fn();
  } catch (error) {
    stopQuietly(sampling);
    throw error;
  }
  const memoryAfter = readMemoryUsage();
  const profile = heapProfileOf(sampling.stop(), sampling.engine, sampling.options);
  return { value, profile, memoryBefore, memoryAfter };
}

/** The function's own error is the one to hear of. */
function stopQuietly(sampling: Sampling): void {
  try {
    sampling.stop();
  } catch {}
}
