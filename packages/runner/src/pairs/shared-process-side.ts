import type { BenchmarkFunction } from '../define/definition.js';
import { failureOf, MeasurementFailed, type Phase } from '../measure/failure.js';
import { TimeLimit } from '../measure/time-limit.js';
import { describeBenchmark } from '../result/benchmark-info.js';
import { definitionOfFunction } from './definition-of-export.js';
import { FunctionSide } from './function-side.js';
import type { OpenSide, Side } from './side.js';

/** A side that is a function of this process: nothing can end it but itself. */
export class SharedProcessSide implements Side {
  readonly #id: string;
  readonly #fn: BenchmarkFunction;
  readonly #side: FunctionSide;
  readonly #timeoutNs: number;

  constructor(id: string, fn: BenchmarkFunction, timeoutNs: number) {
    this.#id = id;
    this.#fn = fn;
    this.#timeoutNs = timeoutNs;
    this.#side = new FunctionSide(definitionOfFunction(id, fn));
  }

  async open(): Promise<OpenSide> {
    const traits = await this.#within('warm-up', () => this.#side.callFirst());
    const info = describeBenchmark(definitionOfFunction(this.#id, this.#fn), process.cwd());
    return { traits, info };
  }

  turn(iterations: number): Promise<number> {
    return this.#within('measure', () => this.#side.turn(iterations));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  kill(): void {
    // It lives as long as this process.
  }

  async #within<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
    try {
      return await new TimeLimit(this.#timeoutNs).within(phase, work);
    } catch (thrown) {
      throw thrown instanceof MeasurementFailed ? thrown : new MeasurementFailed(failureOf(thrown, phase));
    }
  }
}
