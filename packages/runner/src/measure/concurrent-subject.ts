import type { BenchmarkDefinition } from '../define/definition.js';
import { buildWorker, type Worker } from '../loop/timed-loop.js';
import { BoundedSeries, MOST_SAMPLES } from './bounded-series.js';
import type { Subject } from './subject.js';

/** Latencies kept a launch. */
const MOST_LATENCIES = 10_000;

/**
 * Times a function with several operations in flight, in turns with the same number of operations one at a time, so
 * that drift of the machine hits both alike and their ratio is the scaling efficiency. Both use the same loop, so that
 * what the loop costs cancels out of the ratio.
 */
export class ConcurrentSubject implements Subject {
  readonly mode = 'async';
  readonly mostIterations = Number.MAX_SAFE_INTEGER;
  /** One in flight with the others, one alone. */
  readonly callsPerIteration = 2;
  /** Latencies of single operations with the others in flight, in order. */
  readonly latenciesNs = new BoundedSeries(MOST_LATENCIES);
  /** One operation at a time: one sample for each sample in flight, in order. */
  readonly singleSamplesNs = new BoundedSeries(MOST_SAMPLES);
  readonly #concurrency: number;
  readonly #worker: Worker;

  constructor({ fn, parameters, concurrency }: BenchmarkDefinition) {
    this.#concurrency = concurrency;
    this.#worker = buildWorker(fn, parameters);
  }

  /** Wall time of so many operations with the benchmark's concurrency in flight. */
  async time(iterations: number): Promise<number> {
    const singleFirst = this.singleSamplesNs.measured % 2 === 0;
    if (singleFirst) await this.#timeSingle(iterations);
    const elapsedNs = await this.#timeInFlight(iterations, this.#concurrency, (latencyNs) =>
      this.latenciesNs.push(latencyNs),
    );
    if (!singleFirst) await this.#timeSingle(iterations);
    return elapsedNs;
  }

  /** Forgets what warm-up left. */
  reset(): void {
    this.latenciesNs.clear();
    this.singleSamplesNs.clear();
  }

  async #timeSingle(iterations: number): Promise<void> {
    const elapsedNs = await this.#timeInFlight(iterations, 1, () => undefined);
    this.singleSamplesNs.push(elapsedNs / iterations);
  }

  async #timeInFlight(
    iterations: number,
    inFlight: number,
    keep: (latencyNs: number) => void,
  ): Promise<number> {
    const queue = { left: iterations };
    const start = process.hrtime.bigint();
    try {
      await Promise.all(
        Array.from({ length: Math.min(inFlight, iterations) }, () => this.#worker(queue, keep)),
      );
      return Number(process.hrtime.bigint() - start);
    } finally {
      // When one operation fails, the others must not go on behind the next benchmark's back.
      queue.left = 0;
    }
  }
}
