import type { MeasuredResult } from '@benchline/schema';
import { expect, test } from 'vitest';
import { runOf } from '../../test/run-of.js';
import { benchResult } from './bench-result.js';

test('times are milliseconds, throughput is per second, and totals count every iteration', async () => {
  const [measured] = (await runOf({ work: () => 1 })).results as [MeasuredResult];
  const [launch] = measured.launches;
  const result = {
    ...measured,
    launches: [{ ...launch, samplesNs: [1e6, 3e6], iterationsPerSample: 10 }],
  } as MeasuredResult;
  expect(benchResult('shown', result, false)).toMatchObject({
    name: 'shown',
    state: 'completed',
    latency: { mean: 2, min: 1, max: 3, samplesCount: 2, samples: undefined },
    throughput: { max: 1000 },
    period: 2,
    totalTime: 40,
    runtime: 'node',
    runtimeVersion: process.version,
  });
});
