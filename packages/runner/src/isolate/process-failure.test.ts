import { expect, test } from 'vitest';
import { failureOfEnd } from './process-failure.js';

const end = (exitCode: number | null, signal: NodeJS.Signals | null = null, errorTail = '') => ({
  exitCode,
  signal,
  errorTail,
});
const outOfMemory = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory';

test.each([
  ['linux', end(null, 'SIGSEGV'), 'crashed'],
  ['linux', end(null, 'SIGABRT', outOfMemory), 'out-of-memory'],
  ['linux', end(0), 'exited'],
  // `process.exit(-1)`, and what a program means by it.
  ['linux', end(255), 'exited'],
  ['darwin', end(134), 'exited'],
  ['darwin', end(null, 'SIGTRAP'), 'crashed'],
  ['win32', end(1), 'exited'],
  ['win32', end(255), 'exited'],
  // `process.exit(-1)` there.
  ['win32', end(0xffffffff), 'exited'],
  ['win32', end(134), 'crashed'],
  ['win32', end(134, null, outOfMemory), 'out-of-memory'],
  // An access violation, and a stack that overflowed.
  ['win32', end(0xc0000005), 'crashed'],
  ['win32', end(0xc00000fd), 'crashed'],
  // Ended from here: Windows has no signals, Node tells which one it stood for.
  ['win32', end(null, 'SIGKILL'), 'crashed'],
] as const)('on %s, %j is %s', (platform, ended, code) => {
  const failure = failureOfEnd(ended, 'measure', platform);
  expect(failure).toMatchObject({
    code,
    phase: 'measure',
    exitCode: ended.exitCode,
    signal: ended.signal,
  });
});

test('the words name the code or the signal', () => {
  expect(failureOfEnd(end(0xc0000005), 'load', 'win32').message).toBe(
    'The process crashed (exit code 3221225477).',
  );
  expect(failureOfEnd(end(null, 'SIGSEGV'), 'load', 'linux').message).toBe(
    'The process was ended by SIGSEGV.',
  );
});
