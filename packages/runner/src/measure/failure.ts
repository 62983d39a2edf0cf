import { type BenchmarkFailure, type FailureCode, messageOf } from '@benchline/schema';

/** What was being done when a benchmark failed. */
export type Phase = 'load' | 'setup' | 'warm-up' | 'measure' | 'memory' | 'profile' | 'teardown';

/** Ends the measuring of one benchmark; carries the failure that its result will show. */
export class MeasurementFailed extends Error {
  override readonly name = 'MeasurementFailed';
  readonly failure: BenchmarkFailure;

  constructor(failure: BenchmarkFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The failure that anything thrown in a phase amounts to. */
export function failureOf(thrown: unknown, phase: Phase): BenchmarkFailure {
  if (thrown instanceof MeasurementFailed) return thrown.failure;
  // A benchmark may throw anything, an error whose message is no text included.
  const message: unknown = messageOf(thrown);
  const stack: unknown = thrown instanceof Error ? thrown.stack : undefined;
  return {
    code: 'threw',
    message: typeof message === 'string' ? message : `Threw an error whose message is ${typeof message}.`,
    phase,
    ...(typeof stack === 'string' ? { stack } : {}),
  };
}

/** A failure without a thrown value: a time-out, an interruption. */
export function failed(code: FailureCode, message: string, phase: Phase): MeasurementFailed {
  return new MeasurementFailed({ code, message, phase });
}
