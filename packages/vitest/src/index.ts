import { expect as vitestExpect } from 'vitest';
import { extendTimeout } from './fixture/test.js';
import { registerMatchers } from './matchers/register.js';
import type { BenchmarkExpect } from './matchers/types.js';

registerMatchers();
extendTimeout();

/** Vitest's own `expect`, typed for results of benchmarks too. */
export const expect: BenchmarkExpect = vitestExpect;

export type { Benchmark, MeasureBenchmarkOptions } from './fixture/benchmark.js';
export { type BenchmarkFixtures, test, test as it } from './fixture/test.js';
export type { FasterOptions } from './matchers/to-be-faster-than.js';
export type { MeetTargetOptions } from './matchers/to-meet-target.js';
export type { RegressOptions } from './matchers/to-regress.js';
export type { BenchmarkAssertion, BenchmarkExpect, BenchmarkMatchers } from './matchers/types.js';
export type { BenchmarkMode } from './session/session.js';
