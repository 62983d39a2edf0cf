import { cpuProfileJson, startCpuProfile } from '@benchline/cpu-profiler';
import { HeapProfiler, toHeapprofile } from '@benchline/heap-profiler';

/**
 * @typedef {{ readonly body: string, readonly fileName: string }} TakenProfile
 * @typedef {() => TakenProfile} StopProfile
 */

/**
 * Starts a profile of the running service, by its kind.
 * @type {Readonly<Record<string, () => StopProfile>>}
 */
export const profileKinds = {
  cpu: () => {
    const running = startCpuProfile();
    return () => ({ body: cpuProfileJson(running.stop()), fileName: 'service.cpuprofile' });
  },
  // What requests allocate, also what was collected since.
  heap: () => {
    const profiler = new HeapProfiler({ meaning: 'allocated' });
    profiler.start();
    return () => ({ body: toHeapprofile(profiler.stop()), fileName: 'service.heapprofile' });
  },
};
