/**
 * What can go wrong in Benchline itself, as stable codes. A benchmark that fails is not an error of Benchline: it
 * becomes the {@link BenchmarkFailure} of its result.
 */
export type ErrorCode =
  | 'benchmark-files-missing'
  | 'benchmark-file-broken'
  | 'benchmark-none-selected'
  | 'benchmark-duplicate'
  | 'benchmark-failed'
  | 'definition-invalid'
  | 'option-invalid'
  | 'option-unknown'
  | 'config-missing'
  | 'config-broken'
  | 'config-invalid'
  | 'document-invalid'
  | 'document-too-new'
  | 'file-damaged'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'baseline-missing'
  | 'baseline-name-invalid'
  | 'run-missing'
  | 'run-incomplete'
  | 'benchmark-unknown'
  | 'machine-different'
  | 'runs-conflicting'
  | 'series-invalid'
  | 'profiler-busy'
  | 'profiler-not-started'
  | 'profiler-unavailable'
  | 'profiler-failed'
  | 'interrupted';

/** What a {@link BenchlineError} is made of. */
export interface BenchlineErrorParts {
  /** What kind of error; tests and callers branch on it. */
  readonly code: ErrorCode;
  /** What happened, and where: one sentence that names the file, benchmark or option. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The error that led to this one. */
  readonly cause?: unknown;
}

/**
 * The one error class of all Benchline packages: a stable `code`, a `message` that says what happened and where, and a
 * `hint` that says what to do. Tell it apart with {@link isBenchlineError}, which also holds across copies of this
 * package.
 */
export class BenchlineError extends Error {
  override readonly name = 'BenchlineError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(parts: BenchlineErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = parts.code;
    this.hint = parts.hint;
  }
}

/** Whether a caught value is a {@link BenchlineError}, of this copy of the package or of another. */
export function isBenchlineError(value: unknown): value is BenchlineError {
  return value instanceof Error && value.name === 'BenchlineError' && 'code' in value;
}

/** The message of anything that was thrown, which in JavaScript need not be an `Error`. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message || thrown.name;
  try {
    return typeof thrown === 'string' ? thrown : (JSON.stringify(thrown) ?? String(thrown));
  } catch {
    return Object.prototype.toString.call(thrown);
  }
}
