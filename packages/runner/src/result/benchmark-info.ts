import { relative, sep } from 'node:path';
import type { MetricName, Target, ToleranceRule } from '@benchline/schema';
import type { BenchmarkDefinition, DefinitionSite, Parameters } from '../define/definition.js';

/** A benchmark without its functions: what can cross from one process to another, and what its result says of it. */
export interface BenchmarkInfo {
  readonly id: string;
  readonly package: string;
  readonly suite: readonly string[];
  readonly name: string;
  readonly parameters: Parameters;
  readonly tags: readonly string[];
  readonly targets: readonly (readonly [MetricName, Target])[];
  readonly toleranceRule: ToleranceRule;
  readonly concurrency: number;
  readonly precision: number | null;
  readonly site: DefinitionSite | null;
}

/** Describes a benchmark. @param root - the folder that the definition's path is given from, in place of this machine's */
export function describeBenchmark(definition: BenchmarkDefinition, root: string): BenchmarkInfo {
  const {
    id,
    package: packageName,
    suite,
    name,
    parameters,
    tags,
    targets,
    toleranceRule,
    concurrency,
    precision,
    site,
  } = definition;
  return {
    id,
    package: packageName,
    suite: suite.path,
    name,
    parameters,
    tags,
    targets: [...targets],
    toleranceRule,
    concurrency,
    precision,
    site: site === null ? null : { file: relative(root, site.file).split(sep).join('/'), line: site.line },
  };
}

/** Limits that are set for a benchmark from outside of it. */
export type TargetsFor = (benchmark: { readonly id: string; readonly name: string }) => {
  readonly [Metric in MetricName]?: Target;
};

/** A benchmark with the limits that are set for it from outside, which stand before its own. */
export function withTargets(info: BenchmarkInfo, targetsFor: TargetsFor | undefined): BenchmarkInfo {
  const set = Object.entries(targetsFor?.(info) ?? {}) as [MetricName, Target][];
  return set.length === 0 ? info : { ...info, targets: [...new Map([...info.targets, ...set])] };
}
