import {
  type AllocationMeaning,
  allocationMeanings,
  BenchlineError,
  profilerEngines,
} from '@benchline/schema';
import type { EngineChoice, SamplingOptions } from './engine/engine.js';

/** How to sample allocations. */
export interface HeapProfileOptions {
  /** `auto` is the inspector, the only one that gives both meanings. @defaultValue 'auto' */
  readonly engine?: EngineChoice;
  /** What is counted: all that is allocated, or what is alive when the profile is read. */
  readonly meaning?: AllocationMeaning;
  /** Bytes between two samples on average, a whole number from 1. */
  readonly samplingIntervalBytes?: number;
  /** Frames kept of a stack, 1 to 512. @defaultValue 128 */
  readonly stackDepth?: number;
}

/**
 * For one function: a megabyte makes 256 samples, known to 6 %; ten make 2560, known to 2 %. It slows allocating code
 * two- to fourfold while it runs.
 */
export const FUNCTION_INTERVAL_BYTES = 4096;

/** For a running app: V8's choice for DevTools. It slows allocating code by a tenth to a half. */
export const APP_INTERVAL_BYTES = 32_768;

export interface CheckedOptions {
  readonly engine: EngineChoice;
  readonly sampling: SamplingOptions;
}

/** @throws BenchlineError `option-invalid` naming the option, what it is and what it may be */
export function checkOptions(
  options: HeapProfileOptions,
  defaults: { readonly meaning: AllocationMeaning; readonly samplingIntervalBytes: number },
): CheckedOptions {
  const { engine = 'auto', meaning = defaults.meaning, stackDepth = 128 } = options;
  const { samplingIntervalBytes = defaults.samplingIntervalBytes } = options;
  oneOf('engine', engine, ['auto', ...profilerEngines]);
  oneOf('meaning', meaning, allocationMeanings);
  wholeNumber('samplingIntervalBytes', samplingIntervalBytes, 1, 2 ** 31 - 1);
  wholeNumber('stackDepth', stackDepth, 1, 512);
  return { engine, sampling: { meaning, samplingIntervalBytes, stackDepth } };
}

function oneOf(name: string, value: unknown, allowed: readonly string[]): void {
  if (!allowed.includes(value as string)) throw invalid(name, value, `one of ${allowed.join(', ')}`);
}

/** @throws BenchlineError `option-invalid` */
export function wholeNumber(name: string, value: unknown, least: number, most: number): void {
  const fits = Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  if (!fits) throw invalid(name, value, `a whole number from ${least} to ${most}`);
}

function invalid(name: string, value: unknown, expected: string): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `The option ${name} is ${JSON.stringify(value) ?? String(value)}; it must be ${expected}`,
    hint: 'Leave it out for its default, which the README of @benchline/heap-profiler says.',
  });
}
