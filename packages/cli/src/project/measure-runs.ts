import { setTimeout as sleep } from 'node:timers/promises';
import { formatDuration } from '@benchline/format';
import { type BenchmarkRun, mergeRuns } from '@benchline/schema';
import { interruptible } from '../terminal/interruption.js';
import type { Output } from '../terminal/output.js';
import { keepRun, type MeasureFlags, measureProject } from './measure.js';
import type { Project } from './project.js';

/** How several runs are measured. */
export interface RunsOptions {
  readonly count: number;
  /** The least time from the start of a run to the start of the next. */
  readonly spacingMs: number;
  readonly flags: MeasureFlags;
}

/**
 * Measures whole runs, spaced in time, and puts them together, so that it is known how much runs differ. Each is kept in
 * the history.
 *
 * @returns `null` where a Ctrl-C ended it
 */
export async function measureRuns(
  project: Project,
  { count, spacingMs, flags }: RunsOptions,
  output: Output,
): Promise<BenchmarkRun | null> {
  const runs: BenchmarkRun[] = [];
  let nextMs = performance.now();
  for (let index = 0; index < count; index++) {
    if (!(await waitUntil(nextMs, output))) return null;
    nextMs = performance.now() + spacingMs;
    if (count > 1) output.note(`run ${index + 1} of ${count}`);
    const { run, interrupted } = await measureProject(project, [], flags, output);
    await keepRun(project, run);
    if (interrupted) return null;
    runs.push(run);
  }
  return mergeRuns(runs);
}

/** @returns whether the moment came, and no Ctrl-C before it */
async function waitUntil(ms: number, output: Output): Promise<boolean> {
  const leftMs = ms - performance.now();
  if (leftMs <= 0) return true;
  const waiting = `waiting for ${formatDuration(leftMs * 1e6, { digits: 2 })}, so that the runs are apart`;
  const { interrupted } = await interruptible(
    output,
    { end: () => undefined },
    'keeping the runs until here',
    (signal) => {
      output.note(waiting);
      return sleep(leftMs, undefined, { signal }).catch(() => undefined);
    },
  );
  return !interrupted;
}
