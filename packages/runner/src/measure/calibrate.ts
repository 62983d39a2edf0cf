import type { Subject } from './subject.js';

/** What calibration found, and what it measured on the way. */
export interface Calibration {
  readonly iterationsPerSample: number;
  /** Per iteration, in order; part of warm-up. */
  readonly samplesNs: readonly number[];
}

/**
 * Finds how many iterations make a sample at least `shortestNs` long.
 *
 * The count grows by what the last reading suggests, at most tenfold, and is accepted when two readings in a row reach
 * the length: a single long reading may be a preemption or the compiler, however long it is.
 *
 * @param until - tells when to stop searching (a cap on warm-up); the count reached so far is then used
 */
export async function calibrate(
  subject: Subject,
  shortestNs: number,
  until: () => boolean,
): Promise<Calibration> {
  const samplesNs: number[] = [];
  let iterations = 1;
  let agreeing = 0;
  while (agreeing < 2) {
    const elapsedNs = await subject.time(iterations);
    samplesNs.push(elapsedNs / iterations);
    if (elapsedNs >= shortestNs) {
      agreeing++;
    } else {
      agreeing = 0;
      if (iterations >= subject.mostIterations) break;
      const suggested = Math.ceil((iterations * shortestNs * 1.1) / Math.max(1, elapsedNs));
      const most = Math.min(subject.mostIterations, iterations * 10);
      iterations = Math.min(most, Math.max(iterations + 1, suggested));
    }
    if (until()) break;
  }
  return { iterationsPerSample: iterations, samplesNs };
}
