import type { Launch } from '@benchline/schema';

/** A launch as one would come from measuring, with given samples. */
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

/** So many samples around a centre that neither drift nor stray: they go round within 1 %. */
export function evenSamples(centreNs: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => centreNs * (1 + 0.01 * (((i * 7) % 11) / 11 - 0.5)));
}
