import { type BenchmarkRun, missingShards, type RunRecord } from '@benchline/schema';
import { type ExitCode, exitCodes } from './exit-code.js';

/** What a run alone says: a failed benchmark, or a missing shard, is an error. @param interrupted - whether it was ended early */
export function exitCodeOfRun(run: BenchmarkRun | RunRecord, interrupted: boolean): ExitCode {
  if (interrupted) return exitCodes.interrupted;
  const whole = missingShards(run).length === 0;
  return whole && run.results.every((result) => result.passed) ? exitCodes.fine : exitCodes.error;
}
