import { version } from 'vitest/node';
import { majorOf } from '../session/parallel.js';
import type { ReporterOptions } from '../summary/reporter.js';
import { type BenchlinePlugin, benchline } from './plugin.js';

/** A project of vitest, or the whole configuration. */
export interface BenchlineProject<Test extends object> {
  readonly plugins: BenchlinePlugin[];
  readonly test: Test & { readonly name: string };
}

/** What measuring takes, confirming a suspicion included. */
const TEST_TIMEOUT_MS = 120_000;

/**
 * A project for benchmarks: processes, one worker, one file at a time, so that nothing runs beside what is measured.
 *
 * @param test - vitest's own options of the project, such as `include`; they stand before those given here
 * @param options - of the reporter
 *
 * @example
 * ```ts
 * export default defineConfig({
 *   test: {
 *     projects: [
 *       { test: { name: 'unit', exclude: ['**\/*.bench.test.ts'] } },
 *       benchlineProject({ include: ['**\/*.bench.test.ts'] }),
 *     ],
 *   },
 * });
 * ```
 */
export function benchlineProject<Test extends object = object>(
  test: Test = {} as Test,
  options: ReporterOptions = {},
): BenchlineProject<Test> {
  return {
    plugins: [benchline(options)],
    test: { name: 'benchmarks', ...oneAtATime(), testTimeout: TEST_TIMEOUT_MS, ...test },
  };
}

function oneAtATime(): object {
  const common = { pool: 'forks', isolate: true, fileParallelism: false };
  if (majorOf(version) >= 4) return { ...common, maxWorkers: 1 };
  // Vitest 3 has one number of workers for all projects; a project can only ask for one process, and to be run later.
  return {
    ...common,
    poolOptions: { forks: { singleFork: true, isolate: true } },
    sequence: { groupOrder: 1 },
  };
}
