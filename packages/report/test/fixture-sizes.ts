import { type BenchmarkRun, benchmarkId } from '@benchline/schema';
import { createNoise, fixtureRun } from './fixture-run.js';

/** A benchmark to measure at several sizes: its time in nanoseconds at each. */
interface SizedSketch {
  readonly name: string;
  readonly parameter?: string;
  readonly sizes: readonly number[];
  readonly ns: (size: number) => number;
  readonly fixed?: Readonly<Record<string, string | number>>;
}

/** A run of benchmarks at several sizes, with medians that stray by 1 %. */
export function sizedRun(sketches: readonly SizedSketch[]): BenchmarkRun {
  const run = fixtureRun();
  const [model] = run.results;
  if (model?.passed !== true) throw new Error('the fixture measures its first benchmark');
  const noise = createNoise(5);
  const results = sketches.flatMap(({ name, parameter = 'size', sizes, ns, fixed = {} }) =>
    sizes.map((size) => {
      const identity = {
        package: 'app',
        suite: ['growth'],
        name,
        parameters: { ...fixed, [parameter]: size },
      };
      const medianNs = ns(size) * (1 + 0.02 * (noise() - 0.5));
      const interval = model.summary.interval && {
        ...model.summary.interval,
        lowerNs: medianNs * 0.98,
        upperNs: medianNs * 1.02,
      };
      return {
        ...model,
        ...identity,
        id: benchmarkId(identity),
        targets: [],
        summary: { ...model.summary, medianNs, interval },
      };
    }),
  );
  return { ...run, results };
}
