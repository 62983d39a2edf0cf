import { formatDuration } from '@benchline/format';
import { failed, type Phase } from './failure.js';

/** What is left of a benchmark's time. */
export class TimeLimit {
  readonly #limitNs: number;
  #usedNs = 0;

  constructor(limitNs: number) {
    this.#limitNs = limitNs;
  }

  /**
   * Waits for asynchronous work, no longer than what is left. Synchronous work cannot be interrupted from within its
   * own process; it is charged all the same, so that the next call fails.
   *
   * @throws MeasurementFailed `timed-out`; the work itself goes on, unobserved
   */
  async within<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
    const start = process.hrtime.bigint();
    const leftMs = (this.#limitNs - this.#usedNs) / 1e6;
    if (leftMs <= 0) throw this.#timedOut(phase);
    let timer: NodeJS.Timeout | undefined;
    const expiry = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#timedOut(phase)), Math.min(leftMs, 2 ** 31 - 1));
    });
    try {
      return await Promise.race([work(), expiry]);
    } finally {
      clearTimeout(timer);
      this.#usedNs += Number(process.hrtime.bigint() - start);
    }
  }

  #timedOut(phase: Phase) {
    return failed('timed-out', `Did not finish within ${formatDuration(this.#limitNs)}.`, phase);
  }
}
