import type { BenchmarkResult, BenchmarkRun, RunStore } from '@benchline/schema';
import { clockOfProcess, shortestSampleNs } from './clock/clock.js';
import { callSite } from './define/call-site.js';
import { defineFunction, type RunBenchmarkOptions } from './define/define-function.js';
import type { BenchmarkDefinition, BenchmarkFunction } from './define/definition.js';
import { type MachineReading, readMachine } from './environment/machine-state.js';
import { packageNameOf } from './environment/nearest-manifest.js';
import { type LaunchOutcome, measureInterleaved } from './measure/interleave.js';
import { measureOnce } from './measure/measure-once.js';
import { assembleResult } from './result/assemble-result.js';
import { assembleRun } from './result/assemble-run.js';
import { describeBenchmark, type TargetsFor, withTargets } from './result/benchmark-info.js';
import { summaryTable } from './result/summary-table.js';
import { type MeasureOptions, type MeasureSettings, measureSettings, planFor } from './settings.js';

/** Options of a {@link BenchmarkRunner}. */
export interface BenchmarkRunnerOptions extends MeasureOptions {
  /** The npm package that the benchmarks belong to. Default: that of the current folder. */
  readonly package?: string;
  /** The project's folder, which paths in results are relative to. Default: the current one. */
  readonly directory?: string;
  /** Limits that stand before those in a benchmark's own options, for example from a project's configuration. */
  readonly targetsFor?: TargetsFor;
}

/** One of the benchmarks of {@link BenchmarkRunner.runTogether}. */
export interface FunctionBenchmark {
  readonly name: string;
  readonly fn: BenchmarkFunction;
  readonly options?: RunBenchmarkOptions;
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
  readonly #targetsFor: TargetsFor | undefined;
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
    this.#targetsFor = options.targetsFor;
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
    const [result] = await this.#inTurn([this.#define(name, fn, options, this.run)]);
    return result as BenchmarkResult;
  }

  /**
   * Measures several functions in turns of 40 ms in random order, so that what the machine does hits all alike. Resolves
   * to one result each, in the order given; otherwise as {@link run}.
   *
   * @throws BenchlineError as {@link run}
   */
  async runTogether(benchmarks: readonly FunctionBenchmark[]): Promise<BenchmarkResult[]> {
    return this.#inTurn(
      benchmarks.map(({ name, fn, options = {} }) => this.#define(name, fn, options, this.runTogether)),
    );
  }

  /**
   * Calls a function once, with its hooks, and measures nothing else: to see that a benchmark still works. The result
   * has that call as its only sample, and is not among {@link results}.
   *
   * @throws BenchlineError as {@link run}
   */
  async runOnce(
    name: string,
    fn: BenchmarkFunction,
    options: RunBenchmarkOptions = {},
  ): Promise<BenchmarkResult> {
    const definition = this.#define(name, fn, options, this.runOnce);
    const startedAt = new Date();
    const outcome = await measureOnce(definition, this.#timeoutNsOf(definition));
    return this.#assemble(definition, [outcome], startedAt);
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

  #inTurn(definitions: readonly BenchmarkDefinition[]): Promise<BenchmarkResult[]> {
    const results = this.#idle.then(() => this.#measure(definitions));
    this.#idle = results.catch(() => undefined);
    return results;
  }

  async #measure(definitions: readonly BenchmarkDefinition[]): Promise<BenchmarkResult[]> {
    this.#startedAt ??= new Date();
    this.#machineStart ??= readMachine();
    const startedAt = new Date();
    const clock = await clockOfProcess();
    const { outcomes, warnings } = await measureInterleaved({
      definitions,
      planOf: (definition) => planFor(definition, this.#settings, shortestSampleNs(clock)),
      timeoutNsOf: (definition) => this.#timeoutNsOf(definition),
      launchIndex: 0,
      seed: 1,
      memoryOf: () => this.#settings.memory,
      endAfterTimeout: false,
    });
    const results: BenchmarkResult[] = [];
    for (const definition of definitions) {
      const own = outcomes.filter(({ id }) => id === definition.id);
      const result = await this.#assemble(definition, own, startedAt);
      result.warnings.push(...warnings);
      results.push(result);
    }
    this.#results.push(...results);
    return results;
  }

  async #assemble(
    definition: BenchmarkDefinition,
    outcomes: readonly LaunchOutcome[],
    startedAt: Date,
  ): Promise<BenchmarkResult> {
    const info = withTargets(describeBenchmark(definition, this.#directory), this.#targetsFor);
    const { precision } = this.#settings;
    const clock = await clockOfProcess();
    return assembleResult(info, outcomes, { clock, precision, launchesAsked: 1, startedAt });
  }

  #timeoutNsOf({ timeoutNs }: BenchmarkDefinition): number {
    return timeoutNs ?? this.#settings.timeoutNs;
  }

  #define(
    name: string,
    fn: BenchmarkFunction,
    options: RunBenchmarkOptions,
    callee: (...args: never[]) => unknown,
  ): BenchmarkDefinition {
    const place = { package: this.#package, taken: this.#ids, site: callSite(callee) };
    const definition = defineFunction(name, fn, options, place);
    this.#ids.add(definition.id);
    return definition;
  }
}
