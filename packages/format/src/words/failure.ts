import type { BenchmarkFailure, FailureCode } from '@benchline/schema';
import type { Finding } from './warning.js';

const happenings: Readonly<Record<FailureCode, { readonly did: string; readonly hint: string }>> = {
  threw: { did: 'Threw an error', hint: 'Mend the error; its stack names the place.' },
  'timed-out': {
    did: 'Took longer than its time limit and was stopped',
    hint: 'Raise its time limit, or look for a promise that never settles or a loop that never ends.',
  },
  exited: { did: 'Ended its process', hint: 'Remove the call of process.exit.' },
  crashed: { did: 'Crashed its process', hint: 'Look for native code, and run the file alone.' },
  'out-of-memory': {
    did: 'Ran out of memory',
    hint: 'Let it keep less between calls, or raise the heap limit with --max-old-space-size.',
  },
  interrupted: { did: 'Was interrupted', hint: 'Run it again.' },
};

/** Puts a failure into words. The benchmark's own message is in the text as it came: encode it for its place. */
export function describeFailure(failure: BenchmarkFailure): Finding {
  const { did, hint } = happenings[failure.code];
  const during = failure.phase === undefined ? '' : ` during ${failure.phase}`;
  const ending = endingOf(failure);
  const message = failure.message === '' ? '' : `: ${failure.message}`;
  return { text: `${did}${during}${ending === '' ? '' : ` (${ending})`}${message}`, hint };
}

function endingOf(failure: BenchmarkFailure): string {
  if (typeof failure.signal === 'string') return `signal ${failure.signal}`;
  return typeof failure.exitCode === 'number' ? `exit code ${failure.exitCode}` : '';
}
