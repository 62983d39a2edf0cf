import type { AllocationMeaning, ProfilerEngine } from '@benchline/schema';
import type { SamplingProfile } from '../profile/sampling-profile.js';

/** Which engine to use: by name, or `auto`, which takes the one that can give both meanings. */
export type EngineChoice = 'auto' | ProfilerEngine;

export interface SamplingOptions {
  readonly meaning: AllocationMeaning;
  /** Bytes between two samples on average; the distances are random (Poisson). */
  readonly samplingIntervalBytes: number;
  /** Frames kept of a stack. */
  readonly stackDepth: number;
}

/** Samples allocations of this thread: once started, by one caller at a time. */
export interface HeapEngine {
  readonly name: ProfilerEngine;
  start(options: SamplingOptions): void;
  /** The profile so far. Collects garbage first, so that what is dead does not count as live. */
  read(): EngineReading;
  /** The last profile. The engine is stopped also when this throws. */
  stop(): EngineReading;
}

export interface EngineReading {
  readonly profile: SamplingProfile;
  readonly sampleCount: number;
}
