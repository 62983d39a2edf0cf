import type { BenchmarkResult, BenchmarkRun, NotRun } from '@benchline/schema';
import { durationOption, shardOption, wholeNumberOption } from '../define/option-values.js';
import { readMachine } from '../environment/machine-state.js';
import { type BenchmarkProfiles, keepProfiles } from '../profile/keep-profiles.js';
import { assembleResult } from '../result/assemble-result.js';
import { assembleRun } from '../result/assemble-run.js';
import { type BenchmarkInfo, withTargets } from '../result/benchmark-info.js';
import { measureSettings } from '../settings.js';
import { runInProcess } from './in-process.js';
import { runIsolated } from './isolated.js';
import type { RunSuitesOptions } from './options.js';
import type { SuiteJob } from './suite-job.js';

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
  const { infos, outcomes, clock, notRun, warnings, profiled } = await (isolated
    ? runIsolated(job)
    : runInProcess(job));
  const launchCount = isolated ? job.launches : 1;
  const context = { clock, precision: job.settings.precision, launchesAsked: launchCount, startedAt };
  const results: BenchmarkResult[] = [];
  for (const info of infos) {
    const own = outcomes.filter((outcome) => outcome.id === info.id);
    if (own.length === 0) continue;
    const result = assembleResult(withTargets(info, options.targetsFor), own, context);
    const profiling = profiled.find((outcome) => outcome.id === info.id);
    results.push(
      profiling === undefined || options.profile === undefined
        ? result
        : withProfiles(result, await keepProfiles(profiling, options.profile.keep)),
    );
  }
  for (const result of results) job.emit({ type: 'result', result });
  return assembleRun({
    startedAt,
    endedAt: new Date(),
    machineStart,
    machineEnd: readMachine(),
    clock,
    launchCount,
    shard: job.shard,
    results,
    notRun: [...notRun, ...unmeasured(infos, results)],
    warnings,
    directory: job.directory,
    execArguments: isolated ? [...job.loaderArguments, ...job.nodeFlags] : process.execArgv,
  });
}

function jobOf(options: RunSuitesOptions): SuiteJob {
  return {
    // A file that is named twice is measured once.
    files: options.files === undefined ? null : [...new Set(options.files)],
    directory: options.directory ?? process.cwd(),
    filter: options.filter,
    ids: options.ids,
    shard: shardOption(options.shard),
    launches: wholeNumberOption(options.launches, 'The run', 'launches') ?? 3,
    settings: measureSettings(options, 'The run'),
    fileTimeoutNs: durationOption(options.fileTimeout, 'The run', 'fileTimeout'),
    nodeFlags: options.nodeFlags ?? [],
    loaderArguments: options.loaderArguments ?? [],
    instruments: options.profile?.instruments ?? [],
    signal: options.signal,
    emit: options.onEvent ?? (() => undefined),
  };
}

/** A result with links to its profiles, and what went wrong in making them. */
function withProfiles(result: BenchmarkResult, { links, warnings }: BenchmarkProfiles): BenchmarkResult {
  return { ...result, profiles: [...links], warnings: [...result.warnings, ...warnings] };
}

/** Benchmarks that an interruption left without a result. */
function unmeasured(infos: readonly BenchmarkInfo[], results: readonly BenchmarkResult[]): NotRun[] {
  const measured = new Set(results.map((result) => result.id));
  return infos
    .filter((info) => !measured.has(info.id))
    .map((info) => ({ id: info.id, reason: 'interrupted' as const }));
}
