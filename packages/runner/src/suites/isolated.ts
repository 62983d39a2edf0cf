import { relative } from 'node:path';
import type { Clock, Warning } from '@benchline/schema';
import { clockOfProcess } from '../clock/clock.js';
import { selectBenchmarks } from '../define/select.js';
import { takeShard } from '../define/shard.js';
import { discoverBenchmarks } from '../isolate/discover.js';
import { launchFile } from '../isolate/launch-file.js';
import { profileFile } from '../isolate/profile-file.js';
import type { FoundBenchmark } from '../isolate/protocol.js';
import type { Phase } from '../measure/failure.js';
import type { LaunchOutcome } from '../measure/interleave.js';
import type { ProfileOutcome } from '../profile/profile-pass.js';
import { nothingSelected, type SuiteJob, type SuiteOutcome } from './suite-job.js';

/**
 * Measures each file in fresh processes: first one launch of every file, then the next, so that what drifts slower than
 * a launch hits all files alike. A benchmark that failed once is left out of later launches.
 */
export async function runIsolated(job: SuiteJob): Promise<SuiteOutcome> {
  const files = job.files ?? [];
  const processOptions = {
    nodeFlags: job.nodeFlags,
    loaderArguments: job.loaderArguments,
    directory: job.directory,
  };
  const found = await discoverBenchmarks(files, processOptions, job.signal);
  const selection = selectBenchmarks(
    found,
    ({ info, marker }) => ({ id: info.id, tags: info.tags, marker }),
    job.filter,
    job.ids,
  );
  if (selection.selected.length === 0) throw nothingSelected(found.length, job.filter);
  const { selected, notRun } = takeShard(
    selection,
    ({ info, file }) => ({ id: info.id, file: relative(job.directory, file) }),
    job.shard,
  );
  const byFile = groupByFile(selected);
  job.emit({ type: 'planned', benchmarks: selected.length, launches: job.launches, files: byFile.size });

  const outcomes: LaunchOutcome[] = [];
  const warnings: Warning[] = [];
  const failedIds = new Set<string>();
  const withoutMemory = new Set<string>();
  let clock: Clock | null = null;
  for (let launch = 0; launch < job.launches; launch++) {
    for (const [file, benchmarks] of byFile) {
      if (job.signal?.aborted) break;
      const left = benchmarks.filter((benchmark) => !failedIds.has(benchmark.info.id));
      const { fileTimeoutNs, settings } = job;
      const outcome = await launchFile(
        {
          file,
          benchmarks: left,
          settings,
          withoutMemory: [...withoutMemory],
          launchIndex: launch,
          seed: launch + 1,
          fileTimeoutNs,
        },
        processOptions,
        {
          phase: (id, phase) => job.emit({ type: 'phase', id, phase, launch }),
          progress: (id, { samples, relativeHalfWidth }) =>
            job.emit({ type: 'progress', id, launch, samples, relativeHalfWidth }),
          settled: ({ id, failure, warnings }) => {
            if (failure !== null) failedIds.add(id);
            if (warnings.some(({ code }) => code === 'pass-failed')) withoutMemory.add(id);
            job.emit({ type: 'launch-settled', id, launch, failed: failure !== null });
          },
          output: (text) => job.emit({ type: 'output', file, text }),
        },
        job.signal,
      );
      outcomes.push(...outcome.outcomes);
      warnings.push(...outcome.warnings);
      clock ??= outcome.clock;
    }
  }
  const profiled = job.instruments.length === 0 ? [] : await profileAll();
  return {
    infos: selected.map((benchmark) => benchmark.info),
    outcomes,
    clock: clock ?? (await clockOfProcess()),
    notRun,
    warnings,
    profiled,
  };

  /** After all timing, and in processes of its own, so that a run with profiles is timed like one without. */
  async function profileAll(): Promise<ProfileOutcome[]> {
    const all: ProfileOutcome[] = [];
    for (const [file, benchmarks] of byFile) {
      const measured = benchmarks.filter(({ info }) => !failedIds.has(info.id));
      const { settings, instruments } = job;
      const listener = {
        phase: (id: string, phase: Phase) => job.emit({ type: 'phase', id, phase, launch: job.launches }),
        output: (text: string) => job.emit({ type: 'output', file, text }),
      };
      all.push(
        ...(await profileFile(
          { file, benchmarks: measured, settings, instruments },
          processOptions,
          listener,
          job.signal,
        )),
      );
    }
    return all;
  }
}

function groupByFile(benchmarks: readonly FoundBenchmark[]): Map<string, FoundBenchmark[]> {
  const byFile = new Map<string, FoundBenchmark[]>();
  for (const benchmark of benchmarks)
    byFile.set(benchmark.file, [...(byFile.get(benchmark.file) ?? []), benchmark]);
  return byFile;
}
