import type { BenchmarkFailure } from '@benchline/schema';
import type { Phase } from '../measure/failure.js';
import type { ProcessEnd } from './child-process.js';

/** What the end of a process says of the benchmark whose turn it was. @param platform - the system it ran on */
export function failureOfEnd(
  { exitCode, signal, errorTail }: ProcessEnd,
  phase: Phase,
  platform: NodeJS.Platform = process.platform,
): BenchmarkFailure {
  const where = { phase, exitCode, signal };
  if (signal === null && !isCrashCode(exitCode, platform)) {
    return {
      ...where,
      code: 'exited',
      message: `The benchmark ended the process with exit code ${exitCode}.`,
    };
  }
  if (/out of memory|Zone Allocation failed|Array buffer allocation failed/i.test(errorTail)) {
    return { ...where, code: 'out-of-memory', message: 'The process ran out of memory.' };
  }
  const how = signal === null ? `crashed (exit code ${exitCode})` : `was ended by ${signal}`;
  return { ...where, code: 'crashed', message: `The process ${how}.` };
}

/** What `abort` ends a process of Node with where there are no signals (Node's `Abort` in src/util.cc). */
const WINDOWS_ABORT = 134;
/** The errors among the codes by which Windows says what ended a process: NTSTATUS with severity 3 (MS-ERREF, 2.3). */
const FIRST_NTSTATUS_ERROR = 0xc0000000;
const LAST_NTSTATUS_ERROR = 0xcfffffff;

/** Whether an exit code is a crash. Where there are signals, they tell: every code is one that the program chose. */
function isCrashCode(exitCode: number | null, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32' || exitCode === null) return false;
  return exitCode === WINDOWS_ABORT || (exitCode >= FIRST_NTSTATUS_ERROR && exitCode <= LAST_NTSTATUS_ERROR);
}
