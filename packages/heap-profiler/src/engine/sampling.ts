import { BenchlineError, type ProfilerEngine } from '@benchline/schema';
import type { EngineChoice, EngineReading, HeapEngine, SamplingOptions } from './engine.js';
import { inspectorEngine, readRunningProfile } from './inspector.js';
import { v8ProfilerEngine } from './v8-profiler.js';

/** A sampling that goes on. */
export interface Sampling {
  readonly engine: ProfilerEngine;
  readonly options: SamplingOptions;
  read(): EngineReading;
  /** Ends it, once. */
  stop(): EngineReading;
}

/**
 * Starts to sample the allocations of this thread.
 *
 * `auto` is the inspector, which every Node has and which alone gives both meanings.
 *
 * @throws BenchlineError `profiler-busy` where this or any other tool samples already: V8 has one sampler a thread, and
 *   would let two of them read each other's profile. `profiler-unavailable`, `option-invalid`: see the engines.
 */
export function startSampling(choice: EngineChoice, options: SamplingOptions): Sampling {
  if (readRunningProfile() !== null) throw busy();
  const engine: HeapEngine = choice === 'v8-profiler-next' ? v8ProfilerEngine() : inspectorEngine();
  engine.start(options);
  return { engine: engine.name, options, read: engine.read, stop: engine.stop };
}

function busy(): BenchlineError {
  return new BenchlineError({
    code: 'profiler-busy',
    message: 'The allocations of this process are being sampled already',
    hint: 'Stop the other heap profile first, also one of DevTools: V8 takes one at a time.',
  });
}
