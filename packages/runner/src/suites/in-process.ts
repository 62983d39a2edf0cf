import { relative } from 'node:path';
import { clockOfProcess, shortestSampleNs } from '../clock/clock.js';
import type { BenchmarkDefinition } from '../define/definition.js';
import { loadBenchmarkFile } from '../define/load.js';
import { registry } from '../define/registry.js';
import { selectBenchmarks } from '../define/select.js';
import { takeShard } from '../define/shard.js';
import { measureInterleaved } from '../measure/interleave.js';
import { type ProfileOutcome, profileBenchmarks } from '../profile/profile-pass.js';
import { describeBenchmark } from '../result/benchmark-info.js';
import { planFor } from '../settings.js';
import { nothingSelected, type SuiteJob, type SuiteOutcome } from './suite-job.js';

/** Measures in this process, one launch. */
export async function runInProcess(job: SuiteJob): Promise<SuiteOutcome> {
  for (const file of job.files ?? []) await loadBenchmarkFile(file);
  const files = job.files === null ? null : new Set(job.files);
  const definitions = [...registry().benchmarks.values()].filter(
    ({ file }) => files === null || (file !== null && files.has(file)),
  );
  const selection = selectBenchmarks(definitions, (definition) => definition, job.filter, job.ids);
  if (selection.selected.length === 0) throw nothingSelected(definitions.length, job.filter);
  const { selected, notRun } = takeShard(
    selection,
    ({ id, file }) => ({ id, file: file === null ? '' : relative(job.directory, file) }),
    job.shard,
  );
  job.emit({ type: 'planned', benchmarks: selected.length, launches: 1, files: files?.size ?? 0 });

  const clock = await clockOfProcess();
  const shortest = shortestSampleNs(clock);
  const planOf = (definition: BenchmarkDefinition) => planFor(definition, job.settings, shortest);
  const timeoutNsOf = (definition: BenchmarkDefinition) => definition.timeoutNs ?? job.settings.timeoutNs;
  const signal = job.signal === undefined ? {} : { signal: job.signal };
  const { outcomes, warnings } = await measureInterleaved(
    {
      definitions: selected,
      planOf,
      timeoutNsOf,
      launchIndex: 0,
      seed: 1,
      memoryOf: () => job.settings.memory,
      endAfterTimeout: false,
      ...signal,
    },
    {
      phase: (id, phase) => job.emit({ type: 'phase', id, phase, launch: 0 }),
      progress: (id, state) => job.emit({ type: 'progress', id, launch: 0, ...state }),
      settled: ({ id, failure }) =>
        job.emit({ type: 'launch-settled', id, launch: 0, failed: failure !== null }),
    },
  );
  const profiled: ProfileOutcome[] = [];
  if (job.instruments.length > 0) {
    const measured = new Set(outcomes.filter(({ failure }) => failure === null).map(({ id }) => id));
    await profileBenchmarks(
      {
        definitions: selected.filter(({ id }) => measured.has(id)),
        instruments: job.instruments,
        planOf,
        timeoutNsOf,
        ...signal,
      },
      {
        phase: (id, phase) => job.emit({ type: 'phase', id, phase, launch: 0 }),
        profiled: (outcome) => void profiled.push(outcome),
      },
    );
  }
  const infos = selected.map((definition) => describeBenchmark(definition, job.directory));
  return { infos, outcomes, clock, notRun, warnings, profiled };
}
