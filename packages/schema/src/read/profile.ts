import { z } from 'zod';
import { allocationMeanings, codeCategories, profileKinds, profilerEngines } from '../profile.js';
import { count, nonNegative, openObject } from './open-object.js';

/** Checks a {@link SourceLocation}. */
export const sourceLocationSchema = openObject({
  file: z.string(),
  line: count.nullable(),
  column: count.nullable(),
}).meta({ id: 'SourceLocation' });

/** Checks a {@link ProfiledFunction}. */
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

/** Checks a {@link AllocationSite}. */
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

/** Checks a {@link ProfileLink}. */
export const profileLinkSchema = openObject({
  kind: z.enum(profileKinds),
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
