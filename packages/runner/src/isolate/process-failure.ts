import type { BenchmarkFailure } from '@benchline/schema';
import type { Phase } from '../measure/failure.js';
import type { ProcessEnd } from './child-process.js';

/** What the end of a process says of the benchmark whose turn it was. */
export function failureOfEnd({ exitCode, signal, errorTail }: ProcessEnd, phase: Phase): BenchmarkFailure {
  const where = { phase, exitCode, signal };
  // An exit code above 128 is a crash where there are no signals; a code that the program chose is below.
  if (signal === null && (exitCode ?? 0) < 128) {
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
