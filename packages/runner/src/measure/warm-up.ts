import { median } from '@benchline/stats';

/** Samples that are compared with as many before them. */
const WINDOW = 8;
/** The shortest warm-up of a fast function: optimising compilers work beside the program and need time. */
export const LEAST_WARM_UP_NS = 30e6;
/** A window this much below the one before says that the function is still getting faster. */
const STILL_FALLING = 0.02;

/**
 * Whether samples have stopped getting faster: the median of the last eight is not more than 2 % below that of the
 * eight before.
 *
 * @param samplesNs - warm-up samples in order
 * @returns `null` while there are too few to tell
 */
export function isSteady(samplesNs: readonly number[]): boolean | null {
  if (samplesNs.length < 2 * WINDOW) return null;
  const before = median(samplesNs.slice(-2 * WINDOW, -WINDOW));
  const last = median(samplesNs.slice(-WINDOW));
  return last >= before * (1 - STILL_FALLING);
}
