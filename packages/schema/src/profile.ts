import type { z } from 'zod';
import type {
  allocationSiteSchema,
  profiledFunctionSchema,
  profileLinkSchema,
  sourceLocationSchema,
} from './read/profile.js';

/** Which profiler made a profile. */
export const profilerEngines = ['inspector', 'v8-profiler-next'] as const;

/** One of {@link profilerEngines}. */
export type ProfilerEngine = (typeof profilerEngines)[number];

/** Which passes of the runner profiles come from. */
export const profileKinds = ['cpu', 'heap'] as const;

/** One of {@link profileKinds}. */
export type ProfileKind = (typeof profileKinds)[number];

/**
 * What a sampled heap profile counts: `live` is what is still alive when the profile is read, `allocated` is all that
 * was allocated, also what was collected since.
 */
export const allocationMeanings = ['live', 'allocated'] as const;

/** One of {@link allocationMeanings}. */
export type AllocationMeaning = (typeof allocationMeanings)[number];

/** A place in a source file; lines and columns count from 1. */
export type SourceLocation = z.infer<typeof sourceLocationSchema>;

/**
 * Whose code a function is: the user's, a dependency's, Node's own JavaScript, the garbage collector, native code (V8
 * and C++), the wait for work, or the profiler itself.
 */
export const codeCategories = ['user', 'dependency', 'node', 'gc', 'native', 'idle', 'profiler'] as const;

/** One of {@link codeCategories}. */
export type CodeCategory = (typeof codeCategories)[number];

/** A function in a CPU profile. */
export type ProfiledFunction = z.infer<typeof profiledFunctionSchema>;

/** A function, or a line, that allocates, in a heap profile. The bytes are estimates from samples. */
export type AllocationSite = z.infer<typeof allocationSiteSchema>;

/** A profile kept beside a result: found by the hash of its bytes, summarised for the report. */
export type ProfileLink = z.infer<typeof profileLinkSchema>;

/**
 * Names an instrument (a profiler) so that a child process can import it: plain JSON, resolved by the caller.
 * The module's export is an {@link InstrumentFactory}.
 */
export interface InstrumentRef {
  /** A `file:` URL. */
  readonly moduleUrl: string;
  readonly exportName: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Makes an instrument in the process that is to be observed. */
export type InstrumentFactory = (options: Readonly<Record<string, unknown>>) => Instrument;

/** Observes a pass of its own after the timing; never sits in a timed loop. */
export interface Instrument {
  readonly kind: ProfileKind;
  start(): Promise<void>;
  /**
   * Forgets what was observed so far: call it after a warm-up. An instrument sees code best that was compiled while it
   * was on, so start it before the code runs for the first time.
   */
  restart?(): void;
  /**
   * Ends observing; the bytes go to the store and the summary into the result.
   *
   * @param operationCount operations done since the (last) start, at least 1; 1 unless given
   */
  stop(
    operationCount?: number,
  ): Promise<{ readonly bytes: Uint8Array; readonly link: Omit<ProfileLink, 'hash'> }>;
}
