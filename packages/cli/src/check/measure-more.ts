import { type BenchmarkRun, type Extension, extendRun, isBenchlineError } from '@benchline/schema';
import { type MeasureFlags, measureProject } from '../project/measure.js';
import type { Project } from '../project/project.js';
import type { Output } from '../terminal/output.js';

/** Some benchmarks, measured again. */
export interface MoreLaunches {
  readonly interrupted: boolean;
  /** A run with the new launches in it. */
  extend(run: BenchmarkRun, as: Extension): BenchmarkRun;
}

/** Measures some benchmarks again, in so many launches. */
export type MeasureMore = (ids: readonly string[], launches: number) => Promise<MoreLaunches>;

/**
 * Measures benchmarks again as they were measured first: the same files, times and passes. They are not profiled again.
 */
export function measureMoreOf(
  project: Project,
  paths: readonly string[],
  flags: MeasureFlags,
  output: Output,
): MeasureMore {
  // Named benchmarks are of this shard already; a split of them alone would be another one.
  const { profile: _profile, shard: _shard, ...rest } = flags;
  return async (ids, launches) => {
    const measured = await measureProject(project, paths, { ...rest, ids, launches }, output).catch(
      (thrown: unknown) => {
        // A Ctrl-C while the files are loaded: what was measured before stands.
        if (isBenchlineError(thrown) && thrown.code === 'interrupted') return null;
        throw thrown;
      },
    );
    return {
      interrupted: measured?.interrupted ?? true,
      extend: (run, as) => (measured === null ? run : extendRun(run, measured.run, as)),
    };
  };
}
