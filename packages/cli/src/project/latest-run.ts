import { BenchlineError, type BenchmarkRun } from '@benchline/schema';
import type { Project } from './project.js';

/** The run that was measured last. @throws BenchlineError `run-missing` */
export async function requireLatestRun(project: Project): Promise<BenchmarkRun> {
  const run = await project.store.latestRun();
  if (run !== null) return run;
  throw new BenchlineError({
    code: 'run-missing',
    message: `Nothing has been measured yet: there is no latest run in ${project.store.directory}.`,
    hint: 'Measure first: benchline run.',
  });
}
