import type { z } from 'zod';
import type { functionDiffSchema, profileDiffSchema } from './read/profile-diff.js';

/**
 * What a diff of CPU profiles says of a function: it gained or lost self time beyond the noise, it did neither, or it has
 * too few samples on both sides to say.
 */
export const functionChanges = ['gained', 'lost', 'unchanged', 'unseen'] as const;

/** One of {@link functionChanges}. */
export type FunctionChange = (typeof functionChanges)[number];

/** A function that two CPU profiles of the same code have in common, or that one of them has. */
export type FunctionDiff = z.infer<typeof functionDiffSchema>;

/** Two CPU profiles (or sets of them) of the same operation: where time per operation was gained or lost. */
export type ProfileDiff = z.infer<typeof profileDiffSchema>;
