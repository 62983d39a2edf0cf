import type { BenchmarkDefinition } from '../define/definition.js';
import { failureOf, MeasurementFailed, type Phase } from '../measure/failure.js';
import { TimeLimit } from '../measure/time-limit.js';
import { describeBenchmark } from '../result/benchmark-info.js';
import { FunctionSide } from './function-side.js';
import type { OpenSide, Side } from './side.js';

/** A side that is a function of this process: nothing can end it but itself. */
export class SharedProcessSide implements Side {
  readonly pid = null;
  readonly #definition: BenchmarkDefinition;
  readonly #side: FunctionSide;
  readonly #timeoutNs: number;

  constructor(definition: BenchmarkDefinition, timeoutNs: number) {
    this.#definition = definition;
    this.#timeoutNs = timeoutNs;
    this.#side = new FunctionSide(definition);
  }

  async open(): Promise<OpenSide> {
    const traits = await this.#within('warm-up', () => this.#side.callFirst());
    const info = describeBenchmark(this.#definition, process.cwd());
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
