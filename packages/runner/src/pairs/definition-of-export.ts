import { pathToFileURL } from 'node:url';
import { BenchlineError } from '@benchline/schema';
import type { BenchmarkDefinition, BenchmarkFunction } from '../define/definition.js';

/** A benchmark made of a function alone. @param id - what it is called */
export function definitionOfFunction(id: string, fn: BenchmarkFunction): BenchmarkDefinition {
  return {
    id,
    package: '',
    name: id,
    suite: { path: [], setup: null, teardown: null, parent: null },
    parameters: {},
    fn,
    marker: 'run',
    tags: [],
    targets: new Map(),
    toleranceRule: {},
    iterations: null,
    timeNs: null,
    warmupNs: null,
    timeoutNs: null,
    precision: null,
    concurrency: 1,
    setup: null,
    teardown: null,
    beforeEach: null,
    afterEach: null,
    site: null,
    file: null,
  };
}

/** The function that a module exports as its default, as a benchmark. @throws BenchlineError `benchmark-file-broken` */
export async function definitionOfExport(file: string): Promise<BenchmarkDefinition> {
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
  if (typeof module.default === 'function')
    return definitionOfFunction('default', module.default as BenchmarkFunction);
  throw new BenchlineError({
    code: 'benchmark-file-broken',
    message: `${file} defines no benchmark and exports no function as its default.`,
    hint: 'Register a benchmark, or export the function to measure: export default () => work();',
  });
}
