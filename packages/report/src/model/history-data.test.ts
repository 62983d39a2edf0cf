import type { Trend } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureTrends } from '../../test/fixture-judgements.js';
import { historyChart, toneOfChange } from './history-data.js';
import { createRunIndex } from './run-index.js';

const chartOf = (trend: Trend | undefined) => historyChart(trend as Trend, createRunIndex());

const [moved, , steady] = fixtureTrends();

describe('historyChart', () => {
  it('says in words what it draws', () => {
    expect(chartOf(moved)).toMatchObject({
      title: 'History of time per operation',
      sentence:
        '39 runs from 2026-01-05 to 2026-02-13, now 12.4 ms, direction degrading. ' +
        'Changed from 11.0 ms to 12.3 ms (+12.1 %) on 2026-02-05 at commit 29abcde.',
      changes: [{ index: 31, label: '+12.1 %', tone: 'worse' }],
      levels: [
        { from: 0, to: 30 },
        { from: 31, to: 39 },
      ],
    });
    expect(chartOf(steady)).toMatchObject({ changes: [], levels: [{ from: 0, to: 39 }] });
  });

  it('needs two runs that measured it', () => {
    const trend = fixtureTrends()[2];
    if (trend === undefined) throw new Error('the fixture has three trends');
    const points = trend.points.map((point, i) => (i === 3 ? point : { ...point, value: null }));
    expect(chartOf({ ...trend, points })).toBeNull();
    expect(chartOf({ ...trend, points: [] })).toBeNull();
  });

  it('has its runs in common with other histories', () => {
    const runs = createRunIndex();
    const charts = [moved, steady].map((trend) => historyChart(trend as Trend, runs));
    expect(runs.runs).toHaveLength(39);
    expect(charts[1]?.points.run).toEqual(charts[0]?.points.run);
    expect(runs.runs[0]).toEqual({ at: '2026-01-05 00:00:00 UTC', commit: '0aabcde' });
  });

  it('thins a very long history and keeps the runs at change points', () => {
    const trend = fixtureTrends()[0];
    const [point] = trend?.points ?? [];
    if (trend === undefined || point === undefined) throw new Error('the fixture has trends');
    const points = Array.from({ length: 5000 }, (_, i) => ({ ...point, value: 100 + (i % 3) }));
    const chart = chartOf({
      ...trend,
      points,
      changePoints: trend.changePoints.map((one) => ({ ...one, index: 3777 })),
    });
    expect(chart?.points.index.length).toBeLessThan(1010);
    expect(chart?.points.index).toContain(3777);
    expect(chart?.caption).toMatch(/ of 5000 runs are drawn/);
  });
});

it('knows for every metric which way is worse', () => {
  expect(toneOfChange('durationNs', 1)).toBe('worse');
  expect(toneOfChange('throughputOpsPerSec', 1)).toBe('better');
  expect(toneOfChange('throughputOpsPerSec', 0)).toBe('plain');
});
