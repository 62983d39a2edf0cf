import type { ProfilerEngine } from '@benchline/schema';
import type { CpuProfileData } from '../profile/cpu-profile.js';

/** A way to sample V8's stack; both are V8's own sampler, reached by different doors. */
export interface CpuEngine {
  readonly name: ProfilerEngine;
  /** Starts sampling at once. */
  start(samplingIntervalUs: number): EngineRun;
}

/** A running sampler. */
export interface EngineRun {
  /** Ends sampling. Positions count from 0, -1 where there are none, whatever the engine counts from. */
  stop(): CpuProfileData;
}

/**
 * Where in place of a file our own frames come from, so that no summary counts the profiler's work as the user's.
 */
export const profilerUrl = 'benchline:cpu-profiler';
