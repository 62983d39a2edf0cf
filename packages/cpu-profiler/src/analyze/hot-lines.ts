import type { CpuProfile } from '../profile/cpu-profile.js';
import { codePlace } from './code-place.js';

/** A line, and how many samples fell on it. */
export interface HotLine {
  readonly file: string;
  readonly line: number;
  /** The function it is in; of several, the one with most samples. */
  readonly name: string;
  readonly hits: number;
  /** Of the samples outside idle and the profiler. */
  readonly share: number;
}

/** The lines that samples fell on. */
export interface HotLines {
  /** Most samples first. */
  readonly lines: readonly HotLine[];
  /**
   * Samples in code with a file whose line is not known: all of them with v8-profiler-next, which does not count by
   * line, and those of minified code, where one generated line holds many.
   */
  readonly unplacedHits: number;
}

/** The hottest lines of a profile, where the engine counts by line. */
export function hotLines(profile: CpuProfile, count = Number.POSITIVE_INFINITY): HotLines {
  const lines = new Map<string, { file: string; line: number; hits: number; names: Map<string, number> }>();
  let activeHits = 0;
  let unplacedHits = 0;
  for (const { callFrame, hitCount, positionTicks = [] } of profile.data.nodes) {
    const { file, name, category } = codePlace(callFrame, profile.rootDirectory);
    if (category === 'idle' || category === 'profiler') continue;
    activeHits += hitCount;
    if (file === '') continue;
    let placed = 0;
    for (const { line, ticks } of positionTicks) {
      if (line < 1) continue;
      const key = `${file}:${line}`;
      const sum = lines.get(key) ?? { file, line, hits: 0, names: new Map() };
      lines.set(key, sum);
      sum.hits += ticks;
      sum.names.set(name, (sum.names.get(name) ?? 0) + ticks);
      placed += ticks;
    }
    unplacedHits += Math.max(0, hitCount - placed);
  }
  const sorted = [...lines.values()].sort((a, b) => b.hits - a.hits || a.line - b.line).slice(0, count);
  return {
    lines: sorted.map(({ file, line, hits, names }) => ({
      file,
      line,
      name: mostFrequent(names),
      hits,
      share: activeHits === 0 ? 0 : hits / activeHits,
    })),
    unplacedHits,
  };
}

function mostFrequent(names: ReadonlyMap<string, number>): string {
  return ([...names].sort(([, a], [, b]) => b - a)[0] as [string, number])[0];
}
