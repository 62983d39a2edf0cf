import type { SuiteDefinition } from '../define/definition.js';
import { TimeLimit } from './time-limit.js';

/** A suite whose teardown failed. */
export interface TeardownFailure {
  readonly suite: SuiteDefinition;
  readonly thrown: unknown;
}

/** Runs each suite's hooks once: `setup` before its first benchmark, `teardown` after its last. */
export class SuiteHooks {
  /** In the order of opening. A setup that failed or never settles does so for every benchmark of its suite. */
  readonly #openings = new Map<SuiteDefinition, Promise<void>>();
  readonly #opened: SuiteDefinition[] = [];

  /** Sets up a suite and those around it, outermost first. @throws what a `setup` threw, now or earlier */
  open(suite: SuiteDefinition): Promise<void> {
    const opening = this.#openings.get(suite) ?? this.#open(suite);
    this.#openings.set(suite, opening);
    return opening;
  }

  /**
   * Tears down every suite that was set up, innermost first.
   *
   * @param limitNs - the most time each `teardown` may take
   * @returns what went wrong
   */
  async closeAll(limitNs: number): Promise<TeardownFailure[]> {
    const failures: TeardownFailure[] = [];
    for (const suite of this.#opened.reverse()) {
      try {
        await new TimeLimit(limitNs).within('teardown', () => suite.teardown?.());
      } catch (thrown) {
        failures.push({ suite, thrown });
      }
    }
    this.#opened.length = 0;
    return failures;
  }

  async #open(suite: SuiteDefinition): Promise<void> {
    if (suite.parent !== null) await this.open(suite.parent);
    await suite.setup?.();
    this.#opened.push(suite);
  }
}
