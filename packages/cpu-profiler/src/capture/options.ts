import { BenchlineError } from '@benchline/schema';
import type { EngineChoice } from '../engine/select-engine.js';

/** How a CPU profile is taken. */
export interface CpuProfileOptions {
  /** `auto` unless given: `node:inspector` where Node has it, else v8-profiler-next. */
  readonly engine?: EngineChoice;
  /** Time between samples in microseconds, 50 to 1 000 000; 1000 unless given. Shorter ones slow the code down. */
  readonly samplingIntervalUs?: number;
  /** Whether to apply source maps; true unless given. */
  readonly sourceMaps?: boolean;
  /** The folder that files are named relative to; the working directory unless given. */
  readonly rootDirectory?: string;
}

const shortestUs = 50;
const longestUs = 1_000_000;

/** @throws BenchlineError `option-invalid` */
export function samplingIntervalOf({ samplingIntervalUs = 1000 }: CpuProfileOptions): number {
  if (
    Number.isInteger(samplingIntervalUs) &&
    samplingIntervalUs >= shortestUs &&
    samplingIntervalUs <= longestUs
  ) {
    return samplingIntervalUs;
  }
  throw new BenchlineError({
    code: 'option-invalid',
    message: `The option samplingIntervalUs is ${String(samplingIntervalUs)}`,
    hint: `Give whole microseconds from ${shortestUs} to ${longestUs}; 1000 is the usual interval.`,
  });
}

/** @throws BenchlineError `option-invalid` */
export function requireOperationCount(operationCount: number): number {
  if (Number.isSafeInteger(operationCount) && operationCount >= 1) return operationCount;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `operationCount is ${String(operationCount)}`,
    hint: 'Give the number of operations that ran while the profile was taken, at least 1.',
  });
}
