import type { BenchmarkRun } from '@benchline/schema';
import { parseJson, readRun } from '@benchline/schema/read';
import { createRandom } from '@benchline/stats';
import { makeRun } from '../src/store/runs.mjs';

/** The same numbers every time: chance from a seed. */
export function noise(count: number, seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => 1000 * (1 + 0.1 * random.next()));
}

/** A run of a hundred benchmarks with three launches each, as the runner makes it. */
export function runOf(seed: number): BenchmarkRun {
  const run = makeRun({ benchmarks: 100, at: Date.UTC(2026, 0, seed), seed });
  return readRun(parseJson(JSON.stringify(run), 'the input'), 'the input');
}
