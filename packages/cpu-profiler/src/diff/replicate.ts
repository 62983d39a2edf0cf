import { type CodePlace, codePlace } from '../analyze/code-place.js';
import { functionKey } from '../analyze/function-key.js';
import type { CpuProfile } from '../profile/cpu-profile.js';

/** Samples of every function in a profile, or in a slice of one. */
export interface Replicate {
  /** Operations over the time a sample stands for, in 1/ns: samples over this are nanoseconds per operation. */
  readonly exposure: number;
  /** By function key. */
  readonly hits: ReadonlyMap<string, number>;
}

/** A profile, cut or whole. */
export interface Replicates {
  readonly slices: readonly Replicate[];
  /** By function key; without idle and the profiler's own. */
  readonly places: ReadonlyMap<string, CodePlace>;
  /** By function key: the function that it was called from in most of its samples. */
  readonly callers: ReadonlyMap<string, string>;
}

/** Cuts a profile into slices of equal operations, as far as its marks tell when they were done. */
export function replicatesOf(profile: CpuProfile, sliceCount: number): Replicates {
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
  const lastedUs = data.endTime - data.startTime;
  const sampleNs = (lastedUs * 1000) / Math.max(1, data.samples.length);
  const ends = sliceEnds(profile, sliceCount, lastedUs);
  const slices = ends.map(() => new Map<string, number>());
  let timeUs = 0;
  let slice = 0;
  data.samples.forEach((sample, index) => {
    timeUs += data.timeDeltas[index] as number;
    while (slice < ends.length - 1 && timeUs >= (ends[slice] as number)) slice += 1;
    const key = keys.get(sample);
    if (key === undefined) return;
    const hits = slices[slice] as Map<string, number>;
    hits.set(key, (hits.get(key) ?? 0) + 1);
  });
  const exposure = operationCount / sliceCount / sampleNs;
  return { places, callers: mainCallers(profile, keys), slices: slices.map((hits) => ({ exposure, hits })) };
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
    [...hitsByCaller].map(([key, hits]) => [key, ([...hits].sort(([, a], [, b]) => b - a)[0] as [string, number])[0]]),
  );
}

/** When each slice's operations were done; evenly in time where nobody marked. */
function sliceEnds({ operationMarks, operationCount }: CpuProfile, sliceCount: number, lastedUs: number): number[] {
  const known = [
    { timeUs: operationMarks.length === 0 ? 0 : startOf(operationMarks, lastedUs), operationCount: 0 },
    ...operationMarks,
    { timeUs: lastedUs, operationCount },
  ];
  return Array.from({ length: sliceCount }, (_, slice) => {
    const target = (operationCount * (slice + 1)) / sliceCount;
    const next = Math.max(
      1,
      known.findIndex((mark) => mark.operationCount >= target),
    );
    const before = known[next - 1] as { timeUs: number; operationCount: number };
    const after = known[next] as { timeUs: number; operationCount: number };
    const done = after.operationCount - before.operationCount;
    const part = done > 0 ? (target - before.operationCount) / done : 1;
    return before.timeUs + part * (after.timeUs - before.timeUs);
  });
}

/** Sampling begins some milliseconds after the profile: the first operations took about as long as the next. */
function startOf(marks: CpuProfile['operationMarks'], lastedUs: number): number {
  const first = marks[0] as { timeUs: number; operationCount: number };
  const last = marks.at(-1) as { timeUs: number; operationCount: number };
  const perOperationUs =
    last.operationCount > first.operationCount
      ? (last.timeUs - first.timeUs) / (last.operationCount - first.operationCount)
      : lastedUs / Math.max(1, last.operationCount);
  return Math.max(0, first.timeUs - first.operationCount * perOperationUs);
}
