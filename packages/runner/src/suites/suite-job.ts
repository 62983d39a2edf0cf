import {
  BenchlineError,
  type Clock,
  type InstrumentRef,
  type NotRun,
  type Shard,
  type Warning,
} from '@benchline/schema';
import type { LaunchOutcome } from '../measure/interleave.js';
import type { ProfileOutcome } from '../profile/profile-pass.js';
import type { BenchmarkInfo } from '../result/benchmark-info.js';
import type { MeasureSettings } from '../settings.js';
import type { RunEvent } from './options.js';

/** What the two ways of running share. */
export interface SuiteJob {
  readonly files: readonly string[] | null;
  readonly directory: string;
  readonly filter: string | undefined;
  readonly ids: readonly string[] | undefined;
  readonly shard: Shard | undefined;
  readonly launches: number;
  readonly settings: MeasureSettings;
  readonly fileTimeoutNs: number | null;
  readonly nodeFlags: readonly string[];
  readonly loaderArguments: readonly string[];
  readonly instruments: readonly InstrumentRef[];
  readonly signal: AbortSignal | undefined;
  readonly emit: (event: RunEvent) => void;
}

/** What either way of running comes to. */
export interface SuiteOutcome {
  readonly infos: readonly BenchmarkInfo[];
  /** Of all launches, in order. */
  readonly outcomes: readonly LaunchOutcome[];
  readonly clock: Clock;
  readonly notRun: readonly NotRun[];
  readonly warnings: readonly Warning[];
  /** Of benchmarks that were measured, where there are instruments. */
  readonly profiled: readonly ProfileOutcome[];
}

/** The error for a selection that leaves nothing to measure. */
export function nothingSelected(found: number, filter: string | undefined): BenchlineError {
  if (found === 0) {
    return new BenchlineError({
      code: 'benchmark-none-selected',
      message: 'No benchmark is defined.',
      hint: "Register one: bench('name', () => work()).",
    });
  }
  return new BenchlineError({
    code: 'benchmark-none-selected',
    message: `Of ${found} benchmarks, none is left to measure${filter === undefined ? '' : ` with the filter ${JSON.stringify(filter)}`}.`,
    hint:
      filter === undefined
        ? 'All are marked skip or todo.'
        : 'The filter is part of an id, a tag, or /a regular expression/.',
  });
}
