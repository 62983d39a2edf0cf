import type { Trend } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureTrends } from '../../test/fixture-judgements.js';
import { fixtureRun } from '../../test/fixture-run.js';
import { historyCharts } from './history-data.js';
import { createRunIndex } from './run-index.js';

const chartsOf = (trends: readonly Trend[], runs = createRunIndex()) =>
  historyCharts(trends, { runs, runId: fixtureRun().id });
const chartOf = (trend: Trend | undefined) => chartsOf([trend as Trend])[0];

const [moved, , steady] = fixtureTrends();

describe('historyCharts', () => {
  it('says in words what it draws', () => {
    expect(chartOf(moved)).toMatchObject({
      title: 'History of time per operation',
      sentence:
        '39 runs from 2026-01-05 to 2026-02-13, now 12.4 ms, direction degrading. ' +
        'Changed from 11.0 ms to 12.3 ms (+12.1 %, +10.1 % to +14.1 %) on 2026-02-05 at commit 29abcde. ' +
        'The cause is in 27abcde..2aabcde.',
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
    expect(
      chartsOf([
        { ...trend, points },
        { ...trend, points: [] },
      ]),
    ).toEqual([]);
  });

  it('has its runs in common with other histories', () => {
    const runs = createRunIndex();
    const charts = chartsOf([moved as Trend, steady as Trend], runs);
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

  it('puts the time first, then memory with fewer points, and of each the history that the run belongs to', () => {
    const [trend] = fixtureTrends() as [Trend];
    const [point] = trend.points as [Trend['points'][number]];
    const long = Array.from({ length: 400 }, (_, i) => ({
      ...point,
      runId: `run-${i}`,
      value: 100 + (i % 7),
    }));
    const memory: Trend = { ...trend, metric: 'peakRssBytes', points: long, changePoints: [] };
    const other: Trend = {
      ...trend,
      branch: 'develop',
      points: trend.points.map((one) => ({ ...one, runId: `other ${one.runId}` })),
    };
    const charts = chartsOf([memory, other, trend]);
    expect(charts.map(({ title }) => title)).toEqual([
      'History of time per operation, branch main',
      'History of time per operation, branch develop',
      'History of peak RSS, branch main',
    ]);
    expect(charts[2]?.points.index.length).toBeLessThan(170);
    expect(chartsOf([trend])[0]?.title).toBe('History of time per operation');
  });
});
