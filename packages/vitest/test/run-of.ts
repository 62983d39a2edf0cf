import { BenchmarkRunner } from '@benchline/runner';
import type { BenchmarkRun } from '@benchline/schema';

/** A run of functions of the package `app`, measured briefly. */
export async function runOf(
  functions: Readonly<Record<string, () => unknown>>,
  suite: readonly string[] = [],
): Promise<BenchmarkRun> {
  const runner = new BenchmarkRunner({ package: 'app', time: '5ms', warmup: '2ms' });
  for (const [name, fn] of Object.entries(functions)) await runner.run(name, fn, { suite, iterations: 20 });
  return runner.toRun();
}

/** The same run with so many launches of each benchmark, a thousandth apart. */
export function launched(run: BenchmarkRun, count: number): BenchmarkRun {
  const results = run.results.map((result) => ({
    ...result,
    launches: Array.from({ length: count }, (_, index) => ({
      ...(result.launches[0] as (typeof result.launches)[number]),
      index,
      samplesNs: Array.from({ length: 20 }, (_unused, i) => 1000 * (1 + index / 1000) + (i % 5)),
    })),
  }));
  return { ...run, results };
}
