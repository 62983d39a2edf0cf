import type { BenchmarkResult, BenchmarkRun, Launch } from '@benchline/schema';
import { type BenchmarkParts, recordOf } from './record-of.js';

/** A run of the named benchmarks whose launches have three samples each, around the centres given. */
export function runOf(
  benchmarks: Readonly<Record<string, BenchmarkParts | readonly number[]>>,
): BenchmarkRun {
  const { kind: _kind, results, ...shared } = recordOf(benchmarks);
  return {
    ...shared,
    kind: 'run',
    id: '20260102T000000000Z-00000000',
    notRun: [],
    results: results.map(
      (result): BenchmarkResult => ({
        ...result,
        startedAt: shared.startedAt,
        source: null,
        launches: result.launches.map(
          ({
            sampleCount: _count,
            centreNs,
            spreadNs: _spread,
            quantilesNs: _quantiles,
            ...launch
          }): Launch => ({
            ...launch,
            startedAt: shared.startedAt,
            samplesNs: [centreNs * 0.99, centreNs, centreNs * 1.01],
            warmupSamplesNs: [],
          }),
        ),
      }),
    ),
  };
}
