import type { BenchmarkResult, Environment, ResultRecord } from '@benchline/schema';

type Result = BenchmarkResult | ResultRecord;

/** A synchronous benchmark that had a processor for a smaller share of the time was held up. */
const HELD_UP = 0.9;

/** One side of a comparison of one benchmark. */
export interface MeasuredSide {
  readonly environment: Environment;
  readonly result: Result;
}

/**
 * The part of log(current / baseline) that other programs may account for: above 0 where they held the current side up
 * more, below 0 where they did the baseline, 0 where neither was held up.
 *
 * Processor time is counted while a process has a processor, wall time always. So where the median of synchronous work
 * lies above its processor time per operation, the process waited. It waited for a processor if the machine had more
 * programs that were ready to work than processors; otherwise the work itself waits (for a disk, another process), which
 * is a part of it. On a machine of two processors with two to eight busy programs beside, wall times grew by 1.1 to 4
 * times between runs while launches of one run agreed to within 5 %: no spread would have told.
 */
export function explainedByPreemption(baseline: MeasuredSide, current: MeasuredSide): number {
  return heldUp(current) - heldUp(baseline);
}

/** How much longer, as a logarithm, the median took than the work alone; 0 where it was not held up. */
function heldUp({ environment, result }: MeasuredSide): number {
  const { cpu, summary, mode } = result;
  if (mode !== 'sync' || cpu === null || summary === null || !isCrowded(environment)) return 0;
  if (cpu.cpuPercent >= 100 * HELD_UP || cpu.cpuNsPerOp <= 0 || summary.medianNs <= 0) return 0;
  return Math.max(0, Math.log(summary.medianNs / cpu.cpuNsPerOp));
}

/** Whether more programs wanted a processor than there are; the measuring one is among them. */
function isCrowded({ machine, fingerprint }: Environment): boolean {
  const load = Math.max(machine.loadAverageStart ?? 0, machine.loadAverageEnd ?? 0);
  return load > fingerprint.cpuCount;
}
