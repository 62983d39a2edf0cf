import type { BenchmarkDefinition } from '../define/definition.js';
import { buildAsyncLoop } from '../loop/timed-loop.js';
import type { Subject } from './subject.js';

/** Latencies kept a launch; beyond it, every second, then every fourth … is kept. */
const MOST_LATENCIES = 10_000;

/**
 * Times a function with several operations in flight, in turns with the same number of operations one at a time, so
 * that drift of the machine hits both alike and their ratio is the scaling efficiency.
 */
export class ConcurrentSubject implements Subject {
  readonly mode = 'async';
  readonly mostIterations = Number.MAX_SAFE_INTEGER;
  /** Latencies of single operations with the others in flight, in order. */
  readonly latencySamplesNs: number[] = [];
  /** One operation at a time: one sample for each sample in flight, in order. */
  readonly singleSamplesNs: number[] = [];
  readonly #definition: BenchmarkDefinition;
  readonly #single: (iterations: number) => Promise<number>;
  #latencyStride = 1;
  #latencyCount = 0;

  constructor(definition: BenchmarkDefinition) {
    this.#definition = definition;
    this.#single = buildAsyncLoop(definition.fn, definition.parameters);
  }

  /** Wall time of so many operations with the benchmark's concurrency in flight. */
  async time(iterations: number): Promise<number> {
    const singleFirst = this.singleSamplesNs.length % 2 === 0;
    if (singleFirst) this.singleSamplesNs.push((await this.#single(iterations)) / iterations);
    const elapsedNs = await this.#inFlight(iterations);
    if (!singleFirst) this.singleSamplesNs.push((await this.#single(iterations)) / iterations);
    return elapsedNs;
  }

  /** Forgets what warm-up left. */
  reset(): void {
    this.latencySamplesNs.length = 0;
    this.singleSamplesNs.length = 0;
    this.#latencyStride = 1;
    this.#latencyCount = 0;
  }

  async #inFlight(iterations: number): Promise<number> {
    const { fn, parameters, concurrency } = this.#definition;
    let next = 0;
    const worker = async () => {
      while (next < iterations) {
        next++;
        const start = process.hrtime.bigint();
        await fn(parameters);
        this.#keepLatency(Number(process.hrtime.bigint() - start));
      }
    };
    const start = process.hrtime.bigint();
    await Promise.all(Array.from({ length: Math.min(concurrency, iterations) }, worker));
    return Number(process.hrtime.bigint() - start);
  }

  #keepLatency(latencyNs: number): void {
    if (this.#latencyCount++ % this.#latencyStride !== 0) return;
    this.latencySamplesNs.push(latencyNs);
    if (this.latencySamplesNs.length < MOST_LATENCIES) return;
    const thinned = this.latencySamplesNs.filter((_, i) => i % 2 === 0);
    this.latencySamplesNs.length = 0;
    this.latencySamplesNs.push(...thinned);
    this.#latencyStride *= 2;
  }
}
