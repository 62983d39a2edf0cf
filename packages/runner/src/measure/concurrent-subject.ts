import type { BenchmarkDefinition } from '../define/definition.js';
import { buildWorker, type Worker } from '../loop/timed-loop.js';
import type { Subject } from './subject.js';

/** Latencies kept a launch; beyond it, every second, then every fourth … is kept. */
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
  readonly latencySamplesNs: number[] = [];
  /** One operation at a time: one sample for each sample in flight, in order. */
  readonly singleSamplesNs: number[] = [];
  readonly #concurrency: number;
  readonly #worker: Worker;
  #latencyStride = 1;
  #latencyCount = 0;

  constructor({ fn, parameters, concurrency }: BenchmarkDefinition) {
    this.#concurrency = concurrency;
    this.#worker = buildWorker(fn, parameters);
  }

  /** Wall time of so many operations with the benchmark's concurrency in flight. */
  async time(iterations: number): Promise<number> {
    const singleFirst = this.singleSamplesNs.length % 2 === 0;
    if (singleFirst) await this.#timeSingle(iterations);
    const elapsedNs = await this.#timeInFlight(iterations, this.#concurrency, this.#keepLatency);
    if (!singleFirst) await this.#timeSingle(iterations);
    return elapsedNs;
  }

  /** Forgets what warm-up left. */
  reset(): void {
    this.latencySamplesNs.length = 0;
    this.singleSamplesNs.length = 0;
    this.#latencyStride = 1;
    this.#latencyCount = 0;
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

  readonly #keepLatency = (latencyNs: number): void => {
    if (this.#latencyCount++ % this.#latencyStride !== 0) return;
    this.latencySamplesNs.push(latencyNs);
    if (this.latencySamplesNs.length < MOST_LATENCIES) return;
    const thinned = this.latencySamplesNs.filter((_, i) => i % 2 === 0);
    this.latencySamplesNs.length = 0;
    this.latencySamplesNs.push(...thinned);
    this.#latencyStride *= 2;
  };
}
