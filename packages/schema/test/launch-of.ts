import type { Launch } from '../src/launch.js';

/** A launch with given samples. */
export function launchOf(samplesNs: readonly number[], more: Partial<Launch> = {}): Launch {
  return {
    index: 0,
    runIndex: 0,
    iterationsPerSample: 1,
    stopReason: 'precision',
    steady: true,
    memory: null,
    cpu: null,
    startedAt: '2026-01-01T00:00:00.000Z',
    samplesNs: [...samplesNs],
    warmupSamplesNs: [],
    ...more,
  };
}
