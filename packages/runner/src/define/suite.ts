import { BenchlineError, benchmarkId } from '@benchline/schema';
import { isThenable } from '../measure/subject.js';
import { callSite } from './call-site.js';
import type {
  BenchmarkFunction,
  BenchmarkOptions,
  DefinitionSite,
  Hook,
  Marker,
  Parameters,
  SuiteOptions,
} from './definition.js';
import { checkOptions, checkParameters, checkSuiteOptions } from './options.js';
import { register, registry, siteText } from './registry.js';

/** Registers a suite: a name around benchmarks, with hooks of its own. */
export interface SuiteFunction {
  (name: string, body: () => void, options?: SuiteOptions): void;
  /** Registers the suite's benchmarks as not to be run. */
  readonly skip: (name: string, body: () => void, options?: SuiteOptions) => void;
  /** Of all that is registered, only what is marked so is run. */
  readonly only: (name: string, body: () => void, options?: SuiteOptions) => void;
}

/** Registers a benchmark. */
export interface BenchFunction {
  (name: string, fn: BenchmarkFunction, options?: BenchmarkOptions): void;
  /** Registers a benchmark that is not to be run. */
  readonly skip: (name: string, fn: BenchmarkFunction, options?: BenchmarkOptions) => void;
  /** Of all that is registered, only what is marked so is run. */
  readonly only: (name: string, fn: BenchmarkFunction, options?: BenchmarkOptions) => void;
  /** Notes a benchmark that is still to be written. */
  readonly todo: (name: string) => void;
  /**
   * Registers one benchmark for each set of parameters, which its function and hooks receive and which become part of
   * its identity. `$key` in the name is replaced by the value.
   */
  readonly each: <P extends Parameters>(
    cases: readonly P[],
  ) => (name: string, fn: BenchmarkFunction<P>, options?: BenchmarkOptions<P>) => void;
}

/**
 * Groups benchmarks under a name. Suites may be nested; a benchmark's identity holds the names of all suites around it.
 *
 * @param body - registers benchmarks and suites, synchronously
 * @throws BenchlineError `definition-invalid` for an empty name or an asynchronous body
 */
export const suite: SuiteFunction = Object.assign(
  (name: string, body: () => void, options?: SuiteOptions) => defineSuite('run', suite, name, body, options),
  {
    skip: (name: string, body: () => void, options?: SuiteOptions) =>
      defineSuite('skip', suite.skip, name, body, options),
    only: (name: string, body: () => void, options?: SuiteOptions) =>
      defineSuite('only', suite.only, name, body, options),
  },
);

/**
 * Registers a benchmark in the suite around it.
 *
 * @throws BenchlineError `definition-invalid`, `option-invalid`, `option-unknown` or `benchmark-duplicate`
 *
 * @example
 * ```ts
 * suite('parse', () => {
 *   bench('small', () => JSON.parse(small), { target: '2us' });
 *   bench.each([{ rows: 10 }, { rows: 1000 }])('$rows rows', ({ rows }) => parse(documents[rows]));
 * });
 * ```
 */
export const bench: BenchFunction = Object.assign(
  (name: string, fn: BenchmarkFunction, options?: BenchmarkOptions) =>
    defineBenchmark('run', callSite(bench), name, fn, options),
  {
    skip: (name: string, fn: BenchmarkFunction, options?: BenchmarkOptions) =>
      defineBenchmark('skip', callSite(bench.skip), name, fn, options),
    only: (name: string, fn: BenchmarkFunction, options?: BenchmarkOptions) =>
      defineBenchmark('only', callSite(bench.only), name, fn, options),
    todo: (name: string) => defineBenchmark('todo', callSite(bench.todo), name, () => undefined),
    each: <P extends Parameters>(cases: readonly P[]) => {
      if (!Array.isArray(cases))
        throw invalidDefinition('bench.each was given no list.', 'Give an array of parameter sets.');
      const define = (name: string, fn: BenchmarkFunction<P>, options?: BenchmarkOptions<P>) => {
        const site = callSite(define);
        checkName('benchmark', name, site);
        for (const given of cases) {
          const parameters = checkParameters(given, name);
          defineBenchmark(
            'run',
            site,
            fillName(name, parameters),
            fn as BenchmarkFunction,
            options as BenchmarkOptions,
            parameters,
          );
        }
      };
      return define;
    },
  },
);

function defineSuite(
  marker: Marker,
  callee: (...args: never[]) => unknown,
  name: string,
  body: () => void,
  options: SuiteOptions = {},
): void {
  const site = callSite(callee);
  checkName('suite', name, site);
  if (typeof body !== 'function')
    throw invalidDefinition(`The suite "${name}" at ${siteText(site)} has no function.`);
  const checked = checkSuiteOptions(options, name);
  const target = registry();
  const { suite: parent, marker: markerAround, tags: tagsAround } = target;
  target.suite = {
    path: [...parent.path, name],
    setup: checked.setup ?? null,
    teardown: checked.teardown ?? null,
    parent,
  };
  target.marker = combine(markerAround, marker);
  target.tags = [...tagsAround, ...(checked.tags ?? [])];
  try {
    const returned: unknown = body();
    if (isThenable(returned)) {
      returned.then(undefined, () => undefined);
      throw invalidDefinition(
        `The suite "${name}" at ${siteText(site)} has an asynchronous function.`,
        'Register benchmarks synchronously; prepare data in the option `setup`.',
      );
    }
  } finally {
    target.suite = parent;
    target.marker = markerAround;
    target.tags = tagsAround;
  }
}

function defineBenchmark(
  marker: Marker,
  site: DefinitionSite | null,
  name: string,
  fn: BenchmarkFunction,
  options: BenchmarkOptions = {},
  parameters: Parameters = {},
): void {
  checkName('benchmark', name, site);
  if (typeof fn !== 'function')
    throw invalidDefinition(`The benchmark "${name}" at ${siteText(site)} has no function.`);
  const target = registry();
  const checked = checkOptions(options as BenchmarkOptions<never>, name);
  register(target, {
    id: benchmarkId({ package: target.packageName, suite: target.suite.path, name, parameters }),
    package: target.packageName,
    name,
    suite: target.suite,
    parameters: { ...parameters },
    fn,
    marker: combine(target.marker, marker),
    ...checked,
    tags: [...new Set([...target.tags, ...checked.tags])],
    setup: (options.setup as Hook | undefined) ?? null,
    teardown: (options.teardown as Hook | undefined) ?? null,
    beforeEach: (options.beforeEach as Hook | undefined) ?? null,
    afterEach: (options.afterEach as Hook | undefined) ?? null,
    site,
    file: target.file,
  });
}

/** A skipped suite skips what is in it; otherwise the inner marker counts, and `only` reaches inward. */
function combine(around: Marker, own: Marker): Marker {
  if (around === 'skip' || own === 'skip') return own === 'todo' ? 'todo' : 'skip';
  return own === 'run' ? around : own;
}

function fillName(name: string, parameters: Parameters): string {
  return name.replace(/\$([A-Za-z_]\w*)/g, (whole, key: string) =>
    Object.hasOwn(parameters, key) ? String(parameters[key]) : whole,
  );
}

function checkName(what: string, name: unknown, site: DefinitionSite | null): void {
  if (typeof name !== 'string' || name.trim() === '')
    throw invalidDefinition(
      `The ${what} at ${siteText(site)} has no name.`,
      'Give a text that is not empty as the first argument.',
    );
}

function invalidDefinition(message: string, hint?: string): BenchlineError {
  return new BenchlineError({ code: 'definition-invalid', message, ...(hint === undefined ? {} : { hint }) });
}
