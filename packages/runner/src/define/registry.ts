import { BenchlineError } from '@benchline/schema';
import { packageNameOf } from '../environment/nearest-manifest.js';
import type { BenchmarkDefinition, DefinitionSite, Marker, SuiteDefinition } from './definition.js';

/** What a process has registered so far, and the suite that is being registered. */
export interface Registry {
  readonly benchmarks: Map<string, BenchmarkDefinition>;
  /** The npm package that benchmarks belong to while its files are loaded. */
  packageName: string;
  /** The benchmark file that is being loaded. */
  file: string | null;
  suite: SuiteDefinition;
  marker: Marker;
  tags: readonly string[];
}

/**
 * One registry a process, shared by every copy of this package of the same registry version: a benchmark file may
 * import the project's own copy while the command brings another.
 */
const registryKey = Symbol.for('@benchline/runner.registry.1');

type RegistryHolder = { [registryKey]?: Registry };

/** The process's registry. */
export function registry(): Registry {
  const holder = globalThis as RegistryHolder;
  holder[registryKey] ??= emptyRegistry();
  return holder[registryKey];
}

/** Forgets everything that was registered in this process. */
export function clearRegistry(): void {
  (globalThis as RegistryHolder)[registryKey] = emptyRegistry();
}

/** Adds a benchmark. @throws BenchlineError `benchmark-duplicate` naming both places */
export function register(target: Registry, definition: BenchmarkDefinition): void {
  const earlier = target.benchmarks.get(definition.id);
  if (earlier !== undefined) {
    throw new BenchlineError({
      code: 'benchmark-duplicate',
      message: `The benchmark "${definition.id}" is defined twice: at ${siteText(earlier.site)} and at ${siteText(definition.site)}.`,
      hint: 'Give one of them another name, suite or parameters: results are kept under this name.',
    });
  }
  target.benchmarks.set(definition.id, definition);
}

/** Where something is defined, for people. */
export function siteText(site: DefinitionSite | null): string {
  if (site === null) return 'an unknown place';
  return site.line === null ? site.file : `${site.file}:${site.line}`;
}

function emptyRegistry(): Registry {
  return {
    benchmarks: new Map(),
    packageName: packageNameOf(process.cwd()),
    file: null,
    suite: { path: [], setup: null, teardown: null, parent: null },
    marker: 'run',
    tags: [],
  };
}
