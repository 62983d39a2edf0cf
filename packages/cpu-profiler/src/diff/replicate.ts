import { type CodePlace, codePlace } from '../analyze/code-place.js';
import { functionKey } from '../analyze/function-key.js';
import type { CpuProfile } from '../profile/cpu-profile.js';

/** Samples of every function in a profile, or in a slice of one. */
export interface Replicate {
  /** By function key. */
  readonly hits: ReadonlyMap<string, number>;
  readonly sampleCount: number;
}

/** The samples of a profile, cut in time. */
export interface CountedProfile {
  readonly replicates: readonly Replicate[];
  /** Operations over the time a sample stands for, in 1/ns: samples over this are nanoseconds per operation. */
  readonly exposure: number;
  /** By function key; without idle and the profiler's own. */
  readonly places: ReadonlyMap<string, CodePlace>;
  /** By function key: the function that it was called from in most of its samples. */
  readonly callers: ReadonlyMap<string, string>;
}

/** Counts samples by function, in slices of equal numbers of samples. */
export function countProfile(profile: CpuProfile, sliceCount: number): CountedProfile {
  const { data, rootDirectory, operationCount } = profile;
  const keys = new Map<number, string>();
  const places = new Map<string, CodePlace>();
  for (const { id, callFrame } of data.nodes) {
    const place = codePlace(callFrame, rootDirectory);
    if (place.category === 'idle' || place.category === 'profiler') continue;
    const key = functionKey(place);
    keys.set(id, key);
    places.set(key, place);
  }
  const active = data.samples.flatMap((sample) => keys.get(sample) ?? []);
  const replicates = Array.from({ length: sliceCount }, (_, slice): Replicate => {
    const from = Math.round((active.length * slice) / sliceCount);
    const to = Math.round((active.length * (slice + 1)) / sliceCount);
    const hits = new Map<string, number>();
    for (const key of active.slice(from, to)) hits.set(key, (hits.get(key) ?? 0) + 1);
    return { hits, sampleCount: to - from };
  });
  const sampleNs = ((data.endTime - data.startTime) * 1000) / Math.max(1, data.samples.length);
  return { replicates, exposure: operationCount / sampleNs, places, callers: mainCallers(profile, keys) };
}

function mainCallers({ data }: CpuProfile, keys: ReadonlyMap<number, string>): Map<string, string> {
  const hitsByCaller = new Map<string, Map<string, number>>();
  const hitCounts = new Map(data.nodes.map((node) => [node.id, node.hitCount]));
  for (const { id, children = [] } of data.nodes) {
    const caller = keys.get(id);
    if (caller === undefined) continue;
    for (const child of children) {
      const key = keys.get(child);
      if (key === undefined || key === caller) continue;
      const hits = hitsByCaller.get(key) ?? new Map<string, number>();
      hitsByCaller.set(key, hits);
      hits.set(caller, (hits.get(caller) ?? 0) + (hitCounts.get(child) ?? 0));
    }
  }
  return new Map(
    [...hitsByCaller].map(([key, hits]) => [
      key,
      ([...hits].sort(([, a], [, b]) => b - a)[0] as [string, number])[0],
    ]),
  );
}
