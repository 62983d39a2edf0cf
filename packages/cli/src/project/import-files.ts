import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchlineError, type BenchmarkIdentity, type Environment } from '@benchline/schema';
import { type DigitalModelFiles, type ImportedDigitalModel, importDigitalModel } from '@benchline/store';
import type { Project } from './project.js';

/**
 * Turns older files into records that go on as the project's own: an operation that has the name of one benchmark of the
 * latest run becomes that benchmark.
 *
 * @param onThisMachine - whether the numbers count as measured where the latest run was
 * @throws BenchlineError `run-missing` where this machine is not known yet
 */
export async function importInto(
  { config, store }: Project,
  files: DigitalModelFiles,
  onThisMachine: boolean,
): Promise<ImportedDigitalModel> {
  const latest = await store.latestRun();
  if (onThisMachine && latest === null) {
    throw new BenchlineError({
      code: 'run-missing',
      message: 'There is no run yet that says what this machine is.',
      hint: 'Measure first (benchline run), or import without --this-machine.',
    });
  }
  return importDigitalModel(files, {
    package: packageName(config.root),
    identify: (names) => identify(latest?.results ?? [], names),
    ...(onThisMachine && latest !== null ? { environment: withoutCommit(latest.environment) } : {}),
  });
}

/** The operation's name counts before the file's; a name that several benchmarks share says nothing. */
function identify(
  benchmarks: readonly BenchmarkIdentity[],
  names: readonly string[],
): BenchmarkIdentity | null {
  for (const name of names) {
    const [found, ...others] = benchmarks.filter((benchmark) => benchmark.name === name);
    if (found !== undefined && others.length === 0) return found;
  }
  return null;
}

/** The older numbers belong to an older commit, and nobody wrote down which. */
function withoutCommit(environment: Environment): Environment {
  return { ...environment, revision: { ...environment.revision, commit: null, dirty: null } };
}

function packageName(root: string): string {
  try {
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name?: unknown };
    return typeof name === 'string' ? name : '';
  } catch {
    return '';
  }
}
