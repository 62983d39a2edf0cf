import { plainText } from '@benchline/format';
import { type BenchlineError, isBenchlineError, messageOf } from '@benchline/schema';
import { type ExitCode, exitCodes } from './exit-code.js';

/** Says what went wrong on standard error, and what the process ends with. @param debug - whether to show the stack */
export function reportError(thrown: unknown, debug: boolean): ExitCode {
  if (!isBenchlineError(thrown)) {
    const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown);
    process.stderr.write(
      `error: ${plainText(stack, { keepNewlines: true })}\nThis is a fault of Benchline itself.\n`,
    );
    return exitCodes.error;
  }
  process.stderr.write(`error: ${plainText(thrown.message)}\n`);
  if (thrown.hint !== undefined) process.stderr.write(`hint: ${plainText(thrown.hint)}\n`);
  if (debug && thrown.stack !== undefined)
    process.stderr.write(`${plainText(thrown.stack, { keepNewlines: true })}\n`);
  return exitCodeOfError(thrown);
}

function exitCodeOfError(error: BenchlineError): ExitCode {
  return error.code === 'interrupted' ? exitCodes.interrupted : exitCodes.error;
}
