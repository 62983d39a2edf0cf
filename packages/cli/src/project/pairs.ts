import { statSync } from 'node:fs';
import { comparePairedSuites, isSettled, judgePairs, PAIRS_LEVEL, toleranceFor } from '@benchline/compare';
import { loadConfig, type ResolvedConfig, settingsFor } from '@benchline/config';
import { type CheckoutOption, pairSuites } from '@benchline/runner';
import { BenchlineError, type PairedSuites, type PairsComparison } from '@benchline/schema';
import { interruptible } from '../terminal/interruption.js';
import type { Output } from '../terminal/output.js';
import { createPairsProgress } from '../terminal/pairs-progress.js';
import { policyOf } from './analyse.js';
import { findBenchmarkFiles } from './find-files.js';
import { needsTypeScript, type Project, prepareTypeScript } from './project.js';

/** What a command line may say of comparing two checkouts. */
export interface PairFlags {
  readonly filter?: string | undefined;
  readonly budget?: string | undefined;
  readonly tolerance?: number | undefined;
}

/** Two checkouts measured and judged, and whether a Ctrl-C ended it early. */
export interface ComparedCheckouts {
  readonly suites: PairedSuites;
  readonly comparison: PairsComparison;
  readonly interrupted: boolean;
}

/**
 * Measures a project's benchmarks side by side with those of another checkout of it, until each is settled or its budget
 * is spent. The first Ctrl-C ends measuring and judges what is finished, the second ends the process.
 *
 * @param directory - the other checkout, which is the baseline; it may be any folder inside it
 */
export async function compareCheckouts(
  project: Project,
  directory: string,
  flags: PairFlags,
  output: Output,
): Promise<ComparedCheckouts> {
  const policy = policyOf(project, flags.tolerance);
  const level = Math.min(project.config.level, PAIRS_LEVEL);
  const other = await loadConfig({ directory });
  if (isSameFolder(other.root, project.config.root)) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `${directory} is this checkout itself.`,
      hint: 'Make another one: git worktree add ../base main, and install its dependencies there.',
    });
  }
  const progress = createPairsProgress(output.progressScreen, (text) => void process.stderr.write(text));
  const options = {
    baseline: await checkout(directory, other),
    current: await checkout('this checkout', project.config),
    ...(flags.filter === undefined ? {} : { filter: flags.filter }),
    ...(flags.budget === undefined ? {} : { budget: flags.budget }),
    timeout: `${project.config.timeoutNs}ns`,
    targetsFor: (benchmark: { id: string; name: string }) => settingsFor(project.config, benchmark).targets,
    onEvent: progress.event.bind(progress),
  };
  const { result: suites, interrupted } = await interruptible(
    output,
    progress,
    'judging what is finished',
    (signal) =>
      pairSuites({
        ...options,
        signal,
        until: (rounds, place, familySize) => {
          const tolerance = toleranceFor(policy, place, 'durationNs');
          return judgePairs([{ rounds, tolerance }], { level, familySize }).every(isSettled);
        },
      }),
  );
  return { suites, comparison: comparePairedSuites(suites, { ...policy, level }), interrupted };
}

/** Whether two paths lead to one folder: by links, and where the system ignores case, they may differ. */
function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
  return a.dev === b.dev && a.ino === b.ino;
}

/** Each side loads its own files, with the flags of its own configuration. */
async function checkout(name: string, config: ResolvedConfig): Promise<CheckoutOption> {
  const files = await findBenchmarkFiles(config, []);
  return {
    name,
    directory: config.root,
    files,
    nodeFlags: config.nodeFlags,
    loaderArguments: needsTypeScript(config, files) ? prepareTypeScript(false) : [],
  };
}
