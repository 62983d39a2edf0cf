import { beforeAll, describe, expect, test } from 'vitest';
import { errorOf } from '../../test/error-of.js';
import { BenchmarkRunner } from '../benchmark-runner.js';
import { joinLaunches } from './join-launches.js';

const clock = { resolutionNs: 20, readingCostNs: 25, emptyFunctionNs: 0.4, emptyAwaitNs: 60 };
const options = { iterations: 5, target: '10s', acceptance: '20s' } as const;

describe('joinLaunches', () => {
  let results: Awaited<ReturnType<typeof measured>>[] = [];
  const measured = (value: number) =>
    new BenchmarkRunner({ time: '5ms', warmup: '2ms', package: 'app' }).run('sum', () => value + 1, options);
  beforeAll(async () => {
    results = [await measured(1), await measured(2), await measured(3)];
  });

  test('numbers the launches of one run, and makes summary, targets and warnings anew', () => {
    const joined = joinLaunches(results, { clock });
    expect(joined.launches.map(({ index, runIndex }) => [index, runIndex])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(joined.launches.map(({ samplesNs }) => samplesNs)).toEqual(
      results.map((result) => result.launches[0]?.samplesNs),
    );
    expect(joined).toMatchObject({
      id: 'app > sum',
      passed: true,
      summary: {
        launchCount: 3,
        sampleCount: results.reduce((sum, r) => sum + (r.summary?.sampleCount ?? 0), 0),
      },
      targets: [{ metric: 'durationNs', target: 10e9, acceptance: 20e9, status: 'met' }],
      source: results[0]?.source,
    });
    expect(results[0]?.warnings.map(({ code }) => code)).toContain('one-process');
    expect(joined.warnings.map(({ code }) => code)).not.toContain('one-process');
  });

  test('one result is that result; one that failed makes the whole fail', async () => {
    const [first] = results;
    expect(joinLaunches([first as never], { clock })).toBe(first);
    const failed = await new BenchmarkRunner({ package: 'app' }).run('sum', () => {
      throw new Error('no');
    });
    expect(joinLaunches([...results, failed], { clock })).toBe(failed);
  });

  test('refuses none, and different benchmarks', async () => {
    expect(errorOf(() => joinLaunches([], { clock })).code).toBe('run-missing');
    const other = await new BenchmarkRunner({ package: 'app' }).runOnce('other', () => 1);
    const error = errorOf(() => joinLaunches([...results, other], { clock }));
    expect(error.message).toContain('"app > sum" and "app > other"');
  });
});
