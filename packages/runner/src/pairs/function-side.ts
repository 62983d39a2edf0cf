import type { BenchmarkDefinition } from '../define/definition.js';
import type { TurnTraits } from '../isolate/protocol.js';
import { firstCall } from '../measure/first-call.js';
import type { Subject } from '../measure/subject.js';
import { SuiteHooks } from '../measure/suite-hooks.js';

/** A benchmark of this process that takes turns. What its functions throw comes through as it is. */
export class FunctionSide {
  readonly #definition: BenchmarkDefinition;
  readonly #hooks = new SuiteHooks();
  #subject: Subject | null = null;

  constructor(definition: BenchmarkDefinition) {
    this.#definition = definition;
  }

  async setUp(): Promise<void> {
    const { suite, setup, parameters } = this.#definition;
    await this.#hooks.open(suite);
    await setup?.(parameters);
  }

  async callFirst(): Promise<TurnTraits> {
    const { concurrency, timeoutNs } = this.#definition;
    const { subject } = await firstCall(this.#definition, () => undefined);
    this.#subject = subject;
    return { mode: subject.mode, concurrency, timeoutNs };
  }

  /** Nanoseconds of so many iterations, of a side that was called first. */
  async turn(iterations: number): Promise<number> {
    const elapsed = (this.#subject as Subject).time(iterations);
    return typeof elapsed === 'number' ? elapsed : await elapsed;
  }

  /** Tears down the benchmark and the suites around it. */
  async close(): Promise<void> {
    const { teardown, parameters, timeoutNs } = this.#definition;
    await teardown?.(parameters);
    const [failure] = await this.#hooks.closeAll(timeoutNs ?? LONGEST_TEARDOWN_NS);
    if (failure !== undefined) throw failure.thrown;
  }
}

/** What a suite's teardown may take where the benchmark does not say. */
const LONGEST_TEARDOWN_NS = 30e9;
