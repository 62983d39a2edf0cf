import type { ProjectOfVitest, SpecificationOfVitest, Vitest } from './vitest-api.js';

/**
 * Whether other test files may run while one of this project does.
 *
 * Vitest 4 and 5 resolve the number of workers for each project, and run projects of another group, or with one worker,
 * by themselves. Vitest 3 has one number of workers for all; there, files of a project with `singleFork` follow one
 * another after all others of the same pool.
 */
export function runsInParallel(
  project: ProjectOfVitest,
  specifications: readonly SpecificationOfVitest[],
  vitest: Vitest,
): boolean {
  const group = groupOf(project);
  const together = specifications.filter((other) => groupOf(other.project) === group);
  if (together.length < 2) return false;
  if (isBefore4(vitest)) return parallelIn3(project, together, vitest);
  return (project.config.maxWorkers ?? vitest.config.maxWorkers) !== 1;
}

/** Whether this is vitest 3, whose pools are set up in another way. */
export function isBefore4({ version }: Pick<Vitest, 'version'>): boolean {
  return majorOf(version) < 4;
}

/** The first number of a version. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

function parallelIn3(
  { config }: ProjectOfVitest,
  together: readonly SpecificationOfVitest[],
  vitest: Vitest,
): boolean {
  const onePool = together.every(({ project }) => project.config.pool === config.pool);
  if (!onePool) return true;
  if (vitest.config.maxWorkers === 1 || vitest.config.fileParallelism === false) return false;
  return !(config.pool === 'forks' && config.poolOptions?.forks?.singleFork === true);
}

function groupOf({ config }: ProjectOfVitest): number {
  return config.sequence?.groupOrder ?? 0;
}
