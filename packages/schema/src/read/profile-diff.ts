import { z } from 'zod';
import { codeCategories } from '../profile.js';
import { functionChanges } from '../profile-diff.js';
import { count, nonNegative, openObject } from './open-object.js';

/** Checks a {@link FunctionDiff}. */
export const functionDiffSchema = openObject({
  name: z.string(),
  file: z.string(),
  /** In the current profile, or in the baseline where the current one has the function no more. */
  line: count.nullable(),
  column: count.nullable(),
  category: z.enum(codeCategories),
  packageName: z.string().optional(),
  /** `baseline`: only there; `current`: only there. */
  seenIn: z.enum(['both', 'baseline', 'current']),
  change: z.enum(functionChanges),
  baselineSelfNsPerOperation: nonNegative,
  currentSelfNsPerOperation: nonNegative,
  /** Current minus baseline times the common ratio: beyond what strikes all code alike. */
  deltaSelfNsPerOperation: z.number(),
  /** What the difference must exceed, in its direction, to be named at the family's error rate. */
  noiseBoundNsPerOperation: nonNegative,
  /** P value, corrected for all functions tested (Bonferroni). */
  adjustedPValue: z.number().min(0).max(1),
  baselineHits: count,
  currentHits: count,
}).meta({ id: 'FunctionDiff' });

/** Checks a {@link ProfileDiff}. */
export const profileDiffSchema = openObject({
  /** Active time per operation: without idle and the profiler's own. */
  baselineNsPerOperation: nonNegative,
  currentNsPerOperation: nonNegative,
  /**
   * Current over baseline time of the functions that did not change: the machine's mood and what strikes all code
   * alike. Functions are judged against it, not against 1.
   */
  commonRatio: nonNegative,
  /** Where the noise comes from: repeated profiles of a side, or slices of its one profile. */
  noiseSource: z.enum(['profiles', 'slices']),
  /** The level at which any false name is made, over the whole family. */
  familyErrorRate: nonNegative,
  baselineSampleCount: count,
  currentSampleCount: count,
  /** The named first, then the others; each by the size of the difference, largest first. */
  functions: z.array(functionDiffSchema),
}).meta({ id: 'ProfileDiff', description: 'What changed between CPU profiles of the same operation.' });
