/** Samples kept of one benchmark in one launch; documented in the package's README. */
export const MOST_SAMPLES = 100_000;

/**
 * A series of numbers in order that never grows beyond a bound: when it is full, every second value is dropped, and from
 * then on only every second (then fourth, eighth …) new one is kept. What is kept is evenly spaced over all that was
 * measured, from the first value on, and does not depend on the values.
 */
export class BoundedSeries {
  readonly #values: number[] = [];
  readonly #bound: number;
  #stride = 1;
  #measured = 0;

  /** @param bound - the most values to keep; at least 2 */
  constructor(bound: number) {
    this.#bound = bound;
  }

  /** What is kept, in order. */
  get values(): readonly number[] {
    return this.#values;
  }

  /** How many values there were. */
  get measured(): number {
    return this.#measured;
  }

  push(value: number): void {
    if (this.#measured++ % this.#stride !== 0) return;
    this.#values.push(value);
    if (this.#values.length < this.#bound) return;
    let kept = 0;
    for (let i = 0; i < this.#values.length; i += 2) this.#values[kept++] = this.#values[i] as number;
    this.#values.length = kept;
    this.#stride *= 2;
  }

  clear(): void {
    this.#values.length = 0;
    this.#stride = 1;
    this.#measured = 0;
  }
}
