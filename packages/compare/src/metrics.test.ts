import { type LaunchRecord, type MetricName, metricNames, type RunRecord } from '@benchline/schema';
import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare-runs.js';
import { recordOf } from './testing/record-of.js';

/** A record of one benchmark whose launches measured these values of a metric. */
function recordOfMetric(metric: MetricName, values: readonly number[]): RunRecord {
  const record = recordOf({ a: values.map(() => 100) });
  const result = record.results[0];
  if (result === undefined || !result.passed) throw new Error('not measured');
  const launches = result.launches.map((launch, index) => launchOf(launch, metric, values[index] as number));
  const [first] = launches;
  record.results[0] = {
    ...result,
    launches,
    memory: first?.memory ?? null,
    cpu: first?.cpu ?? null,
    summary: { ...result.summary, medianNs: first?.centreNs ?? 0 },
  };
  return record;
}

function launchOf(launch: LaunchRecord, metric: MetricName, value: number): LaunchRecord {
  switch (metric) {
    case 'durationNs':
      return { ...launch, centreNs: value };
    case 'throughputOpsPerSec':
      return { ...launch, centreNs: 1e9 / value };
    case 'cpuNsPerOp':
      return { ...launch, cpu: { userNs: 1, systemNs: 0, wallNs: 1, cpuPercent: 100, cpuNsPerOp: value } };
    default: {
      const memory = { rssDeltaBytes: 0, peakRssBytes: 1, peakMethod: 'sampled' } as const;
      return { ...launch, memory: { ...memory, [metric]: value } };
    }
  }
}

const judge = (metric: MetricName, before: readonly number[], after: readonly number[]) =>
  compareRuns(recordOfMetric(metric, before), recordOfMetric(metric, after), { metrics: [metric] })
    .results[0];

/** What launches measure of each metric, and how much they scatter by nature. */
const measured = {
  durationNs: { value: 1000, spread: 0.005 },
  throughputOpsPerSec: { value: 1e6, spread: 0.005 },
  cpuNsPerOp: { value: 1000, spread: 0.01 },
  peakRssBytes: { value: 60e6, spread: 0.01 },
  allocatedBytesPerOp: { value: 184, spread: 0 },
  retainedBytesPerOp: { value: 48, spread: 0 },
  rssDeltaBytes: { value: 40e6, spread: 0.01 },
} as const;
const random = createRandom('metrics');
const side = (metric: keyof typeof measured, factor: number) => {
  const { value, spread } = measured[metric];
  return Array.from({ length: 5 }, () => factor * value * Math.exp(spread * random.nextNormal()));
};

describe.each(Object.keys(measured) as (keyof typeof measured)[])('%s', (metric) => {
  const [worse, better] = metric === 'throughputOpsPerSec' ? [0.8, 1.25] : [1.25, 0.8];
  const exact = metric === 'allocatedBytesPerOp' || metric === 'retainedBytesPerOp';

  it('knows which way is worse', () => {
    expect(judge(metric, side(metric, 1), side(metric, worse))?.verdict).toBe('regression');
    expect(judge(metric, side(metric, 1), side(metric, better))?.verdict).toBe('improvement');
  });

  it('calls the same the same, at a tolerance of its own', () => {
    const row = judge(metric, side(metric, 1), side(metric, 1));
    expect(row).toMatchObject({ verdict: 'unchanged', tolerance: exact ? 0.02 : 0.1, metric });
  });

  it('finds a change of 3 % where, and only where, it is exact', () => {
    const row = judge(metric, side(metric, 1), side(metric, 1.03));
    expect(row?.verdict).toBe(exact ? 'regression' : 'unchanged');
  });

  it('is not blinded by one launch astray among seven, where the others agree', () => {
    const { value } = measured[metric];
    const astray = [1, 1, 1, 1, 1, 1, 9].map((factor) => factor * value);
    const row = judge(
      metric,
      astray,
      [...astray].reverse().map((one) => one * worse),
    );
    expect(row?.verdict).toBe('regression');
    expect(judge(metric, astray, [...astray].reverse())?.verdict).toBe('unchanged');
  });

  it('gives one launch a side no verdict, unless bytes agree to the last digit', () => {
    const { value } = measured[metric];
    expect(judge(metric, [value], [value * worse])).toMatchObject({
      verdict: 'inconclusive',
      reason: 'one-process',
    });
    expect(judge(metric, [value], [value])?.verdict).toBe(exact ? 'unchanged' : 'inconclusive');
  });

  it('gives no verdict on what is no measurement', () => {
    const { value } = measured[metric];
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const row = judge(metric, [value, value], [value, wrong]);
      expect(row).toMatchObject({ verdict: 'incomparable', reason: 'not-measured' });
    }
  });
});

it('judges a metric that only one side measured as incomparable', () => {
  const before = recordOf({ a: [1, 1] });
  const rows = compareRuns(before, recordOfMetric('peakRssBytes', [5, 5]), {
    metrics: ['durationNs', 'peakRssBytes'],
  });
  expect(rows.results[1]).toMatchObject({ verdict: 'incomparable', reason: 'not-measured' });
});

it('can be asked for every metric at once', () => {
  const rows = compareRuns(recordOf({ a: [1, 2] }), recordOf({ a: [1, 2] }), {
    metrics: metricNames,
  }).results;
  expect(rows.map(({ metric }) => metric)).toContain('durationNs');
});
