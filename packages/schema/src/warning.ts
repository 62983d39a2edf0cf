import type { z } from 'zod';
import type { warningSchema } from './read/warning.js';

/**
 * Every warning Benchline gives, with the arguments its words need. `@benchline/format` puts them into words, in one
 * place for terminal, HTML and Markdown. Numbers carry their unit in their name.
 */
export interface WarningArguments {
  /** Warm-up reached its cap before the times settled. */
  unsteady: { unsteadyLaunches: number; launches: number };
  /** The last third of a launch differs from its first: tier-up, heating, or growing state. */
  drifting: { relativeChange: number };
  /** The interval is wider than the precision asked for when the time was spent. */
  imprecise: { relativeHalfWidth: number; targetRelativeHalfWidth: number };
  /** Measured in one process: effects of a process's memory layout and compilation are invisible. */
  'one-process': Record<never, never>;
  /** Two functions were compared in one process: they share its type feedback, its heap and its bias. */
  'shared-process': Record<never, never>;
  /** So few samples that the interval is wide or absent. */
  'few-samples': { samples: number };
  /** As fast as an empty function: the optimiser probably removed the work. */
  'optimised-away': { medianNs: number; emptyFunctionNs: number };
  /** A sample is too short for the clock although the most iterations were used. */
  'below-clock': { sampleNs: number; clockResolutionNs: number };
  /** Much of the time was lost to other processes. */
  preempted: { cpuOverWall: number };
  /** More processor time than wall time: helper threads were at work (compilation, collection, thread pool). */
  'helper-threads': { cpuOverWall: number };
  /** Severe outliers by Tukey's fences. */
  'severe-outliers': { outliers: number; samples: number };
  /** Garbage could not be collected before measuring. */
  'collection-unavailable': Record<never, never>;
  /** More samples than the bound; an evenly thinned set is stored. */
  'samples-thinned': { measured: number; stored: number };
  /** A launch ended early by a fault in another benchmark of its file. */
  'launch-lost': { launches: number };
  /** A suite's teardown failed after its benchmarks were measured; the results stand. */
  'teardown-failed': { suite: string; message: string };
  /** A profiler or the memory pass failed; the timing stands. */
  'pass-failed': { pass: string; message: string };
  /** Carried over from a format that stores a mean and no samples. */
  'mean-only': { format: string };
  /** What the baseline alone is known to is wider than the tolerance: no current run could be told to be unchanged. */
  'noisy-baseline': { metric: string; relativeHalfWidth: number; tolerance: number };
  /** The machine was busy when the run started or ended. */
  'machine-busy': { loadAverage: number; cpuCount: number };
  /** A fixed piece of work took longer or shorter at the end than at the start. */
  'machine-drifted': { relativeChange: number };
  /** Parts of the suites were not there when the others were put together; `shards` are their indices. */
  'shards-missing': { shards: string; count: number };
  /** Parts of the suites were measured on machines that differ; `fields` are those of the fingerprint. */
  'shards-differ': { fields: string };
}

/** The code of a warning. */
export type WarningCode = keyof WarningArguments;

/** A warning as data: a code and the arguments its words need. */
export type Warning = z.infer<typeof warningSchema>;

/** Makes a warning; the compiler checks that the arguments are those of the code. */
export function warning<Code extends WarningCode>(code: Code, args: WarningArguments[Code]): Warning {
  return { code, args: { ...args } as Warning['args'] };
}
