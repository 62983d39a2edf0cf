import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from 'vitest/node';
import { majorOf } from '../session/parallel.js';
import type { ProjectOfVitest, Vitest } from '../session/vitest-api.js';
import { BenchlineReporter, type ReporterOptions } from '../summary/reporter.js';

/** A plugin of Vite, as far as it is one of vitest's. */
export interface BenchlinePlugin {
  readonly name: string;
  config(): object;
  configureVitest(context: { readonly vitest: object; readonly project: object }): void;
}

/** Vitests that have the reporter: several projects may bring the plugin. */
const reported = new WeakSet<object>();

/**
 * Sets vitest up for benchmarks: the reporter, and for vitest 5 the provider that measures what `bench()` defines. It
 * leaves alone how tests are run; {@link benchlineProject} sees to that.
 */
export function benchline(options: ReporterOptions = {}): BenchlinePlugin {
  return {
    name: 'benchline',
    config: () => (majorOf(version) < 5 ? {} : { test: { benchmark: { provider: providerFile() } } }),
    configureVitest({ vitest, project }) {
      followRoot(vitest as Vitest, project as ProjectOfVitest);
      if (reported.has(vitest)) return;
      reported.add(vitest);
      const { reporters } = (vitest as { config: { reporters: unknown[] } }).config;
      if (!reporters.some(isOurs)) reporters.push(new BenchlineReporter(options));
    },
  };
}

/** Whether a configuration brings the reporter by itself: its name, its name with options, or an instance. */
function isOurs(reporter: unknown): boolean {
  const named = Array.isArray(reporter) ? reporter[0] : reporter;
  return named === '@benchline/vitest/reporter' || reporter instanceof BenchlineReporter;
}

/**
 * In vitest 3, all files of a project with `singleFork` share one process. Where the whole vitest is set to one worker,
 * that is not needed, and each file has a process of its own.
 */
function followRoot({ config: root }: Vitest, { config }: ProjectOfVitest): void {
  if (root.fileParallelism === false && config.poolOptions?.forks?.singleFork === true)
    config.poolOptions.forks.singleFork = false;
}

function providerFile(): string {
  const beside = fileURLToPath(new URL('./provider.js', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(import.meta.resolve('@benchline/vitest/provider'));
}
