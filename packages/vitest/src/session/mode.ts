import { BenchlineError } from '@benchline/schema';
import type { Notice } from './notice.js';
import type { BenchmarkMode } from './session.js';

const modes: readonly BenchmarkMode[] = ['off', 'once', 'measure'];

/** What decides the mode of a project. */
export interface ModeEvidence {
  /** The variable `BENCHLINE`. */
  readonly asked: string | undefined;
  readonly watch: boolean;
  /** Whether other test files may run at the same time. */
  readonly parallel: boolean;
}

/**
 * Decides what becomes of a project's benchmarks. Measuring is refused where other tests run at the same time, and in
 * watch mode unless it was asked for.
 *
 * @throws BenchlineError `option-invalid` for an unknown word in `BENCHLINE`
 */
export function decideMode({ asked, watch, parallel }: ModeEvidence): {
  readonly mode: BenchmarkMode;
  readonly notice: Notice | null;
} {
  const wanted = readMode(asked);
  if (wanted === 'off' || wanted === 'once') return { mode: wanted, notice: null };
  if (parallel) return { mode: 'once', notice: 'parallel' };
  if (watch && wanted === null) return { mode: 'once', notice: 'watch' };
  return { mode: 'measure', notice: null };
}

function readMode(asked: string | undefined): BenchmarkMode | null {
  if (asked === undefined || asked === '') return null;
  if ((modes as readonly string[]).includes(asked)) return asked as BenchmarkMode;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `The variable BENCHLINE is ${JSON.stringify(asked)}.`,
    hint: `It knows ${modes.join(', ')}; without it, benchmarks are measured.`,
  });
}

/** Whether a variable that is switched on with `1` is on. @throws BenchlineError `option-invalid` */
export function readSwitch(name: string, value: string | undefined): boolean {
  switch (value?.toLowerCase()) {
    case undefined:
    case '':
    case '0':
    case 'false':
      return false;
    case '1':
    case 'true':
      return true;
    default:
      throw new BenchlineError({
        code: 'option-invalid',
        message: `The variable ${name} is ${JSON.stringify(value)}.`,
        hint: 'Set it to 1, or leave it out.',
      });
  }
}
