import type { CpuProfile } from '../profile/cpu-profile.js';
import { codePlace } from './code-place.js';

/** Samples of a profile outside idle and the profiler's own work. */
export function sampleCountOf({ data, rootDirectory }: CpuProfile): number {
  const counted = new Map(
    data.nodes.map(({ id, callFrame }) => {
      const { category } = codePlace(callFrame, rootDirectory);
      return [id, category !== 'idle' && category !== 'profiler'];
    }),
  );
  return data.samples.reduce((count, sample) => count + (counted.get(sample) === true ? 1 : 0), 0);
}
