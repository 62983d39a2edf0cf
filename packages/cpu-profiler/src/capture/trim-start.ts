import type { CpuProfileData, CpuProfileNode, PositionTick } from '../profile/cpu-profile.js';

/**
 * The profile from a moment on. Lines were counted over all of it: each node keeps the share of its ticks that it keeps
 * of its samples.
 *
 * @param from in microseconds, on the clock of `startTime`
 */
export function trimStart(data: CpuProfileData, from: number): CpuProfileData {
  let timeUs = data.startTime;
  const times = data.timeDeltas.map((delta) => {
    timeUs += delta;
    return timeUs;
  });
  const kept = times.flatMap((time, index) => (time >= from ? [index] : []));
  const samples = kept.map((index) => data.samples[index] as number);
  const hits = new Map<number, number>();
  for (const sample of samples) hits.set(sample, (hits.get(sample) ?? 0) + 1);
  const nodes = data.nodes.map((node): CpuProfileNode => {
    const hitCount = hits.get(node.id) ?? 0;
    if (node.positionTicks === undefined) return { ...node, hitCount };
    const share = hitCount / Math.max(1, node.hitCount);
    return { ...node, hitCount, positionTicks: scaled(node.positionTicks, share) };
  });
  let before = from;
  const timeDeltas = kept.map((index) => {
    const delta = (times[index] as number) - before;
    before = times[index] as number;
    return delta;
  });
  return { nodes, startTime: from, endTime: data.endTime, samples, timeDeltas };
}

/** Rounded so that the sum is right: what rounding leaves over goes to the next line. */
function scaled(ticks: readonly PositionTick[], share: number): PositionTick[] {
  let exact = 0;
  let given = 0;
  return ticks.flatMap(({ line, ticks: count }) => {
    exact += count * share;
    const part = Math.round(exact) - given;
    given += part;
    return part > 0 ? [{ line, ticks: part }] : [];
  });
}
