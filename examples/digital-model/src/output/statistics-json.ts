import type { ProcessedSeries } from '../pipeline/process-series.js';

/** Writes what was found in a series, without the series itself, as indented JSON. */
export function statisticsJson({ statistics, cycles, damage }: ProcessedSeries, title: string): string {
  const cycleCount = cycles.reduce((sum, { count }) => sum + count, 0);
  const largestRangeN = cycles.reduce((largest, { rangeN }) => Math.max(largest, rangeN), 0);
  return `${JSON.stringify({ title, statistics, fatigue: { cycleCount, largestRangeN, damage } }, null, 2)}\n`;
}
