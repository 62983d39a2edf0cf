import { BenchlineError, benchmarkId } from '@benchline/schema';
import type {
  BenchmarkDefinition,
  BenchmarkFunction,
  BenchmarkOptions,
  DefinitionSite,
  Parameters,
} from './definition.js';
import { textsOption } from './option-values.js';
import { checkOptions, checkParameters } from './options.js';

/** Options of one benchmark of a `BenchmarkRunner`. */
export interface RunBenchmarkOptions extends BenchmarkOptions {
  /** Names of the suites around the benchmark, outermost first. */
  readonly suite?: readonly string[];
  /** Handed to the function, and part of the benchmark's identity. */
  readonly parameters?: Parameters;
  /** Where the benchmark is defined: an absolute path and a line. Default: where the runner was called. */
  readonly source?: DefinitionSite;
}

/** Where a function is defined as a benchmark. */
export interface DefinitionPlace {
  readonly package: string;
  /** Ids that are in use. */
  readonly taken: ReadonlySet<string>;
  readonly site: DefinitionSite | null;
}

/**
 * Makes a benchmark of a function that is measured by itself, outside of any benchmark file.
 *
 * @throws BenchlineError `definition-invalid`, `option-invalid`, `option-unknown`, `benchmark-duplicate`
 */
export function defineFunction(
  name: string,
  fn: BenchmarkFunction,
  options: RunBenchmarkOptions,
  place: DefinitionPlace,
): BenchmarkDefinition {
  if (typeof name !== 'string' || name.trim() === '' || typeof fn !== 'function') {
    throw new BenchlineError({
      code: 'definition-invalid',
      message: 'A benchmark needs a name and a function.',
      hint: "Give both: ('name', () => work()).",
    });
  }
  const { suite: suiteOption, parameters: given = {}, source = place.site, ...benchmarkOptions } = options;
  const suite = textsOption(suiteOption, `Benchmark "${name}"`, 'suite');
  const parameters = checkParameters(given, name);
  const identity = { package: place.package, suite, name, parameters };
  const id = benchmarkId(identity);
  if (place.taken.has(id)) {
    throw new BenchlineError({
      code: 'benchmark-duplicate',
      message: `The benchmark "${id}" was measured before by this runner.`,
      hint: 'Give it another name, suite or parameters: results are kept under this name.',
    });
  }
  const { setup = null, teardown = null, beforeEach = null, afterEach = null } = benchmarkOptions;
  return {
    ...identity,
    id,
    fn,
    marker: 'run',
    suite: { path: suite, setup: null, teardown: null, parent: null },
    ...checkOptions(benchmarkOptions, name),
    setup,
    teardown,
    beforeEach,
    afterEach,
    site: source,
    file: null,
  };
}
