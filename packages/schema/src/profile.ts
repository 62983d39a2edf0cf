import { z } from 'zod';
import { count, nonNegative, openObject } from './open-object.js';

/** Which profiler made a profile. */
export const profilerEngines = ['inspector', 'v8-profiler-next'] as const;

export type ProfilerEngine = (typeof profilerEngines)[number];

/** Which pass of the runner a profile comes from. */
export type ProfileKind = 'cpu' | 'heap';

/**
 * What a sampled heap profile counts: `live` is what is still alive when the profile is read, `allocated` is all that
 * was allocated, also what was collected since.
 */
export const allocationMeanings = ['live', 'allocated'] as const;

export type AllocationMeaning = (typeof allocationMeanings)[number];

/** A place in a source file; lines and columns count from 1. */
export const sourceLocationSchema = openObject({
  file: z.string(),
  line: count.nullable(),
  column: count.nullable(),
}).meta({ id: 'SourceLocation' });

export type SourceLocation = z.infer<typeof sourceLocationSchema>;

/**
 * Whose code a function is: the user's, a dependency's, Node's own JavaScript, the garbage collector, native code (V8
 * and C++), the wait for work, or the profiler itself.
 */
export const codeCategories = ['user', 'dependency', 'node', 'gc', 'native', 'idle', 'profiler'] as const;

export type CodeCategory = (typeof codeCategories)[number];

/** A function in a CPU profile. */
export const profiledFunctionSchema = openObject({
  name: z.string(),
  file: z.string(),
  line: count.nullable(),
  column: count.nullable(),
  category: z.enum(codeCategories).optional(),
  /** The dependency it belongs to, where it belongs to one. */
  packageName: z.string().optional(),
  selfTimeNs: nonNegative,
  /** With all that it called; the inner calls of a recursion are counted once. */
  totalTimeNs: nonNegative,
  /** Self time over the profile's active time: all but idle and the profiler's own. */
  selfShare: nonNegative,
  totalShare: nonNegative,
  /** Samples in which the function itself was running. */
  hits: count,
}).meta({ id: 'ProfiledFunction' });

export type ProfiledFunction = z.infer<typeof profiledFunctionSchema>;

/** A function, or a line, that allocates, in a heap profile. The bytes are estimates from samples. */
export const allocationSiteSchema = openObject({
  name: z.string(),
  /** A path, an address such as `node:fs`, or empty for code of V8 itself. */
  file: z.string(),
  /** Where the function starts: V8 samples allocations by function. */
  line: count.nullable(),
  column: count.nullable(),
  selfBytes: nonNegative,
  /** With all that it called; the inner calls of a recursion are counted once. */
  totalBytes: nonNegative,
  /** Self bytes over the bytes of the whole profile. */
  selfShare: nonNegative,
}).meta({ id: 'AllocationSite' });

export type AllocationSite = z.infer<typeof allocationSiteSchema>;

/** A profile kept beside a result: found by the hash of its bytes, summarised for the report. */
export const profileLinkSchema = openObject({
  kind: z.enum(['cpu', 'heap']),
  engine: z.enum(profilerEngines),
  /** SHA-256 of the stored bytes, in hexadecimal; the file's name. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** File ending without a dot, for example `cpuprofile`. */
  format: z.string(),
  /** Samples outside idle, for a CPU profile. */
  sampleCount: count,
  /** How often the operation ran while it was profiled. */
  operationCount: count.optional(),
  topFunctions: z.array(profiledFunctionSchema).optional(),
  topAllocations: z.array(allocationSiteSchema).optional(),
  /** Of a heap profile. */
  allocationMeaning: z.enum(allocationMeanings).optional(),
  /** Of a heap profile: the average distance of two samples. */
  samplingIntervalBytes: count.optional(),
  /** Of a heap profile: the bytes of the whole. */
  totalBytes: nonNegative.optional(),
}).meta({ id: 'ProfileLink', description: 'A stored profile and its summary.' });

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
