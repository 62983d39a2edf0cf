import { BenchlineError, type BenchmarkResult, type BenchmarkRun, type Clock, type NotRun, type Warning } from '@benchline/schema';
import { durationOption } from '../define/options.js';
import { readMachine } from '../environment/machine-state.js';
import type { LaunchOutcome } from '../measure/interleave.js';
import { assembleResult } from '../result/assemble-result.js';
import { assembleRun } from '../result/assemble-run.js';
import type { BenchmarkInfo } from '../result/benchmark-info.js';
import { type MeasureSettings, measureSettings } from '../settings.js';
import { runInProcess } from './in-process.js';
import { runIsolated } from './isolated.js';
import type { RunEvent, RunSuitesOptions } from './options.js';

/** What the two ways of running share. */
export interface SuiteJob {
  readonly files: readonly string[] | null;
  readonly directory: string;
  readonly filter: string | undefined;
  readonly launches: number;
  readonly settings: MeasureSettings;
  readonly fileTimeoutNs: number | null;
  readonly nodeFlags: readonly string[];
  readonly loaderArguments: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly emit: (event: RunEvent) => void;
}

/**
 * Runs benchmark files, or what this process has registered, and returns the run.
 *
 * Files are measured in fresh processes: `launches` rounds over all files, and within a process the benchmarks take
 * turns. A benchmark that fails, loops forever or ends its process is a failed result; the others are measured.
 *
 * @throws BenchlineError when there is nothing to measure, a file cannot be loaded, or an option is wrong
 */
export async function runSuites(options: RunSuitesOptions = {}): Promise<BenchmarkRun> {
  const job = jobOf(options);
  const startedAt = new Date();
  const machineStart = readMachine();
  const isolated = job.files !== null && options.inProcess !== true;
  const { infos, outcomes, clock, notRun, warnings } = await (isolated ? runIsolated(job) : runInProcess(job));
  const launchCount = isolated ? job.launches : 1;
  const context = { clock, precision: job.settings.precision, launchesAsked: launchCount, startedAt };
  const results: BenchmarkResult[] = [];
  for (const info of infos) {
    const own = outcomes.filter((outcome) => outcome.id === info.id);
    if (own.length > 0) results.push(assembleResult(info, own, context));
  }
  for (const result of results) job.emit({ type: 'result', result });
  return assembleRun({
    startedAt,
    endedAt: new Date(),
    machineStart,
    machineEnd: readMachine(),
    clock,
    launchCount,
    results,
    notRun: [...notRun, ...unmeasured(infos, results)],
    warnings,
    directory: job.directory,
    nodeFlags: isolated ? job.nodeFlags : [],
  });
}

/** What either way of running comes to. */
export interface SuiteOutcome {
  readonly infos: readonly BenchmarkInfo[];
  /** Of all launches, in order. */
  readonly outcomes: readonly LaunchOutcome[];
  readonly clock: Clock;
  readonly notRun: readonly NotRun[];
  readonly warnings: readonly Warning[];
}

function jobOf(options: RunSuitesOptions): SuiteJob {
  const { launches = 3 } = options;
  if (!Number.isSafeInteger(launches) || launches < 1) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `launches is ${JSON.stringify(launches)}.`,
      hint: 'Give a whole number of at least 1; a comparison needs 2, and 3 or more give it power.',
    });
  }
  return {
    files: options.files ?? null,
    directory: options.directory ?? process.cwd(),
    filter: options.filter,
    launches,
    settings: measureSettings(options, 'The run'),
    fileTimeoutNs: durationOption(options.fileTimeout, 'The run', 'fileTimeout'),
    nodeFlags: options.nodeFlags ?? [],
    loaderArguments: options.loaderArguments ?? [],
    signal: options.signal,
    emit: options.onEvent ?? (() => undefined),
  };
}

/** Benchmarks that an interruption left without a result. */
function unmeasured(infos: readonly BenchmarkInfo[], results: readonly BenchmarkResult[]): NotRun[] {
  const measured = new Set(results.map((result) => result.id));
  return infos.filter((info) => !measured.has(info.id)).map((info) => ({ id: info.id, reason: 'interrupted' as const }));
}

/** The error for a selection that leaves nothing to measure. */
export function nothingSelected(found: number, filter: string | undefined): BenchlineError {
  if (found === 0) {
    return new BenchlineError({
      code: 'benchmark-none-selected',
      message: 'No benchmark is defined.',
      hint: "Register one: bench('name', () => work()).",
    });
  }
  return new BenchlineError({
    code: 'benchmark-none-selected',
    message: `Of ${found} benchmarks, none is left to measure${filter === undefined ? '' : ` with the filter ${JSON.stringify(filter)}`}.`,
    hint: filter === undefined ? 'All are marked skip or todo.' : 'The filter is part of an id, a tag, or /a regular expression/.',
  });
}
