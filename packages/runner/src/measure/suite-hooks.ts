import type { SuiteDefinition } from '../define/definition.js';

/** Runs each suite's hooks once: `setup` before its first benchmark, `teardown` after its last. */
export class SuiteHooks {
  readonly #opened: SuiteDefinition[] = [];
  readonly #failed = new Map<SuiteDefinition, unknown>();

  /** Sets up a suite and those around it, outermost first. @throws what a `setup` threw, now or earlier */
  async open(suite: SuiteDefinition): Promise<void> {
    if (suite.parent !== null) await this.open(suite.parent);
    if (this.#failed.has(suite)) throw this.#failed.get(suite);
    if (this.#opened.includes(suite)) return;
    this.#opened.push(suite);
    try {
      await suite.setup?.();
    } catch (thrown) {
      this.#failed.set(suite, thrown);
      throw thrown;
    }
  }

  /** Tears down every suite that was set up, innermost first, and returns what their teardowns threw. */
  async closeAll(): Promise<{ readonly suite: SuiteDefinition; readonly thrown: unknown }[]> {
    const failures: { suite: SuiteDefinition; thrown: unknown }[] = [];
    for (const suite of this.#opened.reverse()) {
      if (this.#failed.has(suite)) continue;
      try {
        await suite.teardown?.();
      } catch (thrown) {
        failures.push({ suite, thrown });
      }
    }
    this.#opened.length = 0;
    return failures;
  }
}
