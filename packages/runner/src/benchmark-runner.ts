import {
  BenchlineError,
  type BenchmarkResult,
  type BenchmarkRun,
  benchmarkId,
  type RunStore,
} from '@benchline/schema';
import { clockOfProcess, shortestSampleNs } from './clock/clock.js';
import { callSite } from './define/call-site.js';
import type {
  BenchmarkDefinition,
  BenchmarkFunction,
  BenchmarkOptions,
  Parameters,
} from './define/definition.js';
import { textsOption } from './define/option-values.js';
import { checkOptions, checkParameters } from './define/options.js';
import { type MachineReading, readMachine } from './environment/machine-state.js';
import { packageNameOf } from './environment/nearest-manifest.js';
import { measureInterleaved } from './measure/interleave.js';
import { assembleResult } from './result/assemble-result.js';
import { assembleRun } from './result/assemble-run.js';
import { describeBenchmark } from './result/benchmark-info.js';
import { summaryTable } from './result/summary-table.js';
import { type MeasureOptions, type MeasureSettings, measureSettings, planFor } from './settings.js';

/** Options of a {@link BenchmarkRunner}. */
export interface BenchmarkRunnerOptions extends MeasureOptions {
  /** The npm package that the benchmarks belong to. Default: that of the current folder. */
  readonly package?: string;
  /** The project's folder, which paths in results are relative to. Default: the current one. */
  readonly directory?: string;
}

/** Options of one benchmark of a {@link BenchmarkRunner}. */
export interface RunBenchmarkOptions extends BenchmarkOptions {
  /** Names of the suites around the benchmark, outermost first. */
  readonly suite?: readonly string[];
  /** Handed to the function, and part of the benchmark's identity. */
  readonly parameters?: Parameters;
}

/**
 * Measures functions one by one in this process, and keeps their results.
 *
 * @example
 * ```ts
 * const runner = new BenchmarkRunner();
 * const result = await runner.run('parse', () => JSON.parse(text), { target: '20ms' });
 * await runner.saveResults(store);
 * runner.printSummary();
 * ```
 */
export class BenchmarkRunner {
  readonly #settings: MeasureSettings;
  readonly #package: string;
  readonly #directory: string;
  readonly #results: BenchmarkResult[] = [];
  readonly #ids = new Set<string>();
  /** Fulfilled when nothing is being measured: two at once would measure each other. */
  #idle: Promise<unknown> = Promise.resolve();
  #startedAt: Date | null = null;
  #machineStart: MachineReading | null = null;

  /** @throws BenchlineError `option-invalid` */
  constructor(options: BenchmarkRunnerOptions = {}) {
    this.#settings = measureSettings(options, 'BenchmarkRunner');
    this.#directory = options.directory ?? process.cwd();
    this.#package = options.package ?? packageNameOf(this.#directory);
  }

  /** The results so far, in the order of measuring. */
  get results(): readonly BenchmarkResult[] {
    return this.#results;
  }

  /**
   * Measures a function and returns its result. A function that throws, rejects or does not finish in time gives a result
   * with `passed: false` and its `error`; it does not reject. Calls that are not awaited are measured one after the other.
   *
   * @throws BenchlineError `option-invalid`, `option-unknown`, or `benchmark-duplicate` for a name used before
   */
  async run(
    name: string,
    fn: BenchmarkFunction,
    options: RunBenchmarkOptions = {},
  ): Promise<BenchmarkResult> {
    const definition = this.#define(name, fn, options);
    this.#ids.add(definition.id);
    const result = this.#idle.then(() => this.#measure(definition));
    this.#idle = result.catch(() => undefined);
    return result;
  }

  /** The run so far: every result, with the environment. */
  async toRun(): Promise<BenchmarkRun> {
    const machineEnd = readMachine();
    const endedAt = new Date();
    return assembleRun({
      startedAt: this.#startedAt ?? endedAt,
      endedAt,
      machineStart: this.#machineStart ?? machineEnd,
      machineEnd,
      clock: await clockOfProcess(),
      launchCount: 1,
      results: this.#results,
      notRun: [],
      warnings: [],
      directory: this.#directory,
      execArguments: process.execArgv,
    });
  }

  /** Saves the run so far, and returns it. */
  async saveResults(store: Pick<RunStore, 'saveRun'>): Promise<BenchmarkRun> {
    const run = await this.toRun();
    await store.saveRun(run);
    return run;
  }

  /**
   * Prints the results so far to standard output.
   *
   * @param render - makes the text; a plain table by default
   */
  printSummary(render: (results: readonly BenchmarkResult[]) => string = summaryTable): void {
    process.stdout.write(`${render(this.#results)}\n`);
  }

  async #measure(definition: BenchmarkDefinition): Promise<BenchmarkResult> {
    this.#startedAt ??= new Date();
    this.#machineStart ??= readMachine();
    const startedAt = new Date();
    const clock = await clockOfProcess();
    const { outcomes, warnings } = await measureInterleaved({
      definitions: [definition],
      planOf: () => planFor(definition, this.#settings, shortestSampleNs(clock)),
      timeoutNsOf: () => definition.timeoutNs ?? this.#settings.timeoutNs,
      launchIndex: 0,
      seed: 1,
      memoryOf: () => this.#settings.memory,
      endAfterTimeout: false,
    });
    const info = describeBenchmark(definition, this.#directory);
    const { precision } = this.#settings;
    const result = assembleResult(info, outcomes, { clock, precision, launchesAsked: 1, startedAt });
    result.warnings.push(...warnings);
    this.#results.push(result);
    return result;
  }

  #define(name: string, fn: BenchmarkFunction, options: RunBenchmarkOptions): BenchmarkDefinition {
    if (typeof name !== 'string' || name.trim() === '' || typeof fn !== 'function') {
      throw new BenchlineError({
        code: 'definition-invalid',
        message: 'BenchmarkRunner.run needs a name and a function.',
        hint: "Call it as run('name', () => work()).",
      });
    }
    const { suite: suiteOption, parameters: given = {}, ...benchmarkOptions } = options;
    const suite = textsOption(suiteOption, `Benchmark "${name}"`, 'suite');
    const parameters = checkParameters(given, name);
    const identity = { package: this.#package, suite, name, parameters };
    const id = benchmarkId(identity);
    if (this.#ids.has(id)) {
      throw new BenchlineError({
        code: 'benchmark-duplicate',
        message: `The benchmark "${id}" was measured before by this runner.`,
        hint: 'Give it another name, suite or parameters: results are kept under this name.',
      });
    }
    const { setup = null, teardown = null, beforeEach = null, afterEach = null } = benchmarkOptions;
    return {
      ...identity,
      id,
      fn,
      marker: 'run',
      suite: { path: suite, setup: null, teardown: null, parent: null },
      ...checkOptions(benchmarkOptions, name),
      setup,
      teardown,
      beforeEach,
      afterEach,
      site: callSite(this.run),
      file: null,
    };
  }
}
