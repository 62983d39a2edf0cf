import { failureCodes } from '@benchline/schema';
import { expect, it } from 'vitest';
import { describeFailure } from './failure.js';

it('says what happened, when, and in the benchmark’s own words', () => {
  expect(describeFailure({ code: 'threw', message: 'Error: no', phase: 'setup' }).text).toBe(
    'Threw an error during setup: Error: no',
  );
  expect(describeFailure({ code: 'crashed', message: '', signal: 'SIGSEGV', exitCode: null }).text).toBe(
    'Crashed its process (signal SIGSEGV)',
  );
  expect(describeFailure({ code: 'exited', message: '', exitCode: 3 }).text).toBe(
    'Ended its process (exit code 3)',
  );
});

it('says what to do about every failure', () => {
  for (const code of failureCodes) expect(describeFailure({ code, message: 'x' }).hint).not.toBe('');
});
