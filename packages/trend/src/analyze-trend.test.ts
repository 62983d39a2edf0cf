import type { MetricName } from '@benchline/schema';
import { trendSchema } from '@benchline/schema/read';
import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { analyzeTrend } from './analyze-trend.js';
import { dayOf, seriesOf } from './testing/series-of.js';

const random = createRandom('trend');
const around = (level: number, count: number, spread = 0.01) =>
  Array.from({ length: count }, () => level * Math.exp(spread * random.nextNormal()));

describe('analyzeTrend', () => {
  it('says what changed, when, and where it stands', () => {
    const trend = analyzeTrend(seriesOf([...around(100, 40), ...around(120, 30)]));
    expect(trend.direction).toBe('degrading');
    expect(trend.changePoints.map(({ index }) => index)).toEqual([40]);
    expect(trend.since).toMatchObject({ commit: 'c40', at: dayOf(40) });
    expect(trend.currentLevel).toBeCloseTo(120, -1);
    expect(trend.volatility).toBeGreaterThan(0.005);
    expect(trend.volatility).toBeLessThan(0.02);
    expect(Math.abs(trend.slopePerRun ?? 1)).toBeLessThan(0.001);
    expect(trend.method).toBe('change-points (log)');
    expect(trendSchema.safeParse(trend).error).toBeUndefined();
  });

  it('knows the sense of the metric', () => {
    const up = [...around(100, 30), ...around(130, 30)];
    const directionOf = (metric: MetricName) => analyzeTrend(seriesOf(up, { metric })).direction;
    expect(directionOf('durationNs')).toBe('degrading');
    expect(directionOf('throughputOpsPerSec')).toBe('improving');
    expect(directionOf('allocatedBytesPerOp')).toBe('degrading');
  });

  it('names the runs that the change lies between, with those that were not measured', () => {
    const values: (number | null)[] = [...around(100, 20), null, null, ...around(150, 20)];
    const [change] = analyzeTrend(seriesOf(values)).changePoints;
    expect(change?.firstRun).toEqual({ runId: 'run-22', at: dayOf(22), commit: 'c22' });
    expect(change?.range.after.commit).toBe('c19');
    expect(change?.range.upTo.commit).toBe('c22');
  });

  it('says a slow slide is one, and where it has come to', () => {
    const trend = analyzeTrend(seriesOf(around(100, 120).map((value, i) => value * (1 + i / 600))));
    expect(trend).toMatchObject({ changePoints: [], course: 'slide', direction: 'degrading' });
    expect(trend.currentLevel).toBeGreaterThan(117);
    expect(trend.drift?.lower).toBeGreaterThan(0);
    expect(trend.drift?.pValue).toBeLessThan(0.01);
    expect(analyzeTrend(seriesOf(around(100, 120)))).toMatchObject({ course: 'level', direction: 'stable' });
  });

  it('says what change it could find', () => {
    const quiet = analyzeTrend(seriesOf(around(100, 60, 0.01))).detectableEffect ?? 0;
    const noisy = analyzeTrend(seriesOf(around(100, 60, 0.05))).detectableEffect ?? 0;
    expect(quiet).toBeGreaterThan(0.01);
    expect(quiet).toBeLessThan(0.03);
    expect(noisy / quiet).toBeGreaterThan(3);
    expect(analyzeTrend(seriesOf(around(100, 9))).detectableEffect).toBeNull();
    expect(analyzeTrend(seriesOf(Array.from({ length: 20 }, () => 7))).detectableEffect).toBe(0);
  });

  it('finds a change of that size in about four of five series', () => {
    const effect = analyzeTrend(seriesOf(around(100, 60))).detectableEffect ?? 0;
    const found = Array.from({ length: 150 }, () =>
      analyzeTrend(seriesOf([...around(100, 60), ...around(100 * (1 + effect), 10)])),
    ).filter(({ changePoints }) => changePoints.length > 0);
    expect(found.length / 150).toBeGreaterThan(0.6);
    expect(found.length / 150).toBeLessThan(0.97);
  });

  it('summarises as the DigitalModel framework does', () => {
    const series = seriesOf([1e6, 2e6, null, 4e6]);
    const rssDelta = seriesOf([10, null, 20, 60], { metric: 'rssDeltaBytes' });
    expect(analyzeTrend(series, { rssDelta }).summary).toEqual({
      sampleCount: 3,
      average: 7e6 / 3,
      minimum: 1e6,
      maximum: 4e6,
      averageOpsPerSec: (1000 + 500 + 250) / 3,
      averageRssDeltaBytes: 30,
    });
    expect(analyzeTrend(series).summary.averageRssDeltaBytes).toBeNull();
    expect(analyzeTrend(series, { rssDelta, limit: 2 }).summary).toMatchObject({ averageRssDeltaBytes: 40 });
  });

  it('lets runs that are unsure of themselves count less', () => {
    const unsure = around(100, 60).map((value, i) => (i >= 54 ? value * 1.02 : value));
    const series = seriesOf(unsure);
    const points = series.points.map((point, i) => {
      const reach = (point.value as number) * (i >= 54 ? 0.2 : 0.01);
      return { ...point, lower: (point.value as number) - reach, upper: (point.value as number) + reach };
    });
    expect(analyzeTrend(series).changePoints).toHaveLength(1);
    expect(analyzeTrend({ ...series, points }).changePoints).toEqual([]);
  });

  it('calls there and back stable, and noise too', () => {
    expect(
      analyzeTrend(seriesOf([...around(100, 30), ...around(130, 30), ...around(100, 30)])),
    ).toMatchObject({
      direction: 'stable',
      changePoints: [{ index: 30 }, { index: 60 }],
    });
    expect(analyzeTrend(seriesOf(around(100, 60))).direction).toBe('stable');
  });

  it('tells a slow slide inside a level', () => {
    // Under this alternation no split stands out, and yet the points rise by 7 % all in all.
    const slide = Array.from({ length: 36 }, (_, i) => (100 + (i % 2 === 0 ? 4 : -4)) * (1 + 0.002 * i));
    const trend = analyzeTrend(seriesOf(slide));
    expect(trend.changePoints).toEqual([]);
    expect(trend.slopePerRun).toBeCloseTo(0.002, 3);
    expect(trend.direction).toBe('degrading');
  });

  it('says what it cannot tell', () => {
    expect(analyzeTrend(seriesOf([]))).toMatchObject({
      direction: 'unknown',
      currentLevel: null,
      since: null,
      slopePerRun: null,
      volatility: null,
      changePoints: [],
      summary: { sampleCount: 0, average: null, minimum: null, maximum: null },
    });
    expect(analyzeTrend(seriesOf([5, null]))).toMatchObject({ direction: 'unknown', currentLevel: 5 });
    expect(analyzeTrend(seriesOf(around(1, 9))).direction).toBe('unknown');
    expect(analyzeTrend(seriesOf(around(1, 10))).direction).toBe('stable');
  });

  it('looks at the newest points alone', () => {
    const trend = analyzeTrend(seriesOf([...around(100, 40), ...around(200, 40)]), { limit: 30 });
    expect(trend).toMatchObject({ direction: 'stable', changePoints: [], summary: { sampleCount: 30 } });
    expect(trend.points[0]?.runId).toBe('run-50');
    expect(trend.availablePointCount).toBe(80);
  });

  it('leaves out runs without a value', () => {
    const values: (number | null)[] = [...around(100, 20), null, null, ...around(150, 20)];
    const trend = analyzeTrend(seriesOf(values));
    expect(trend.changePoints).toMatchObject([{ index: 22, indexInterval: { lower: 20, upper: 22 } }]);
    expect(trend.since?.runId).toBe('run-22');
    expect(trend.summary.sampleCount).toBe(40);
  });

  it('takes signed metrics on the linear scale', () => {
    const values = [...around(1, 20), ...around(1, 20).map((value) => -value)];
    expect(analyzeTrend(seriesOf(values, { metric: 'rssDeltaBytes' }))).toMatchObject({
      method: 'change-points (linear)',
      direction: 'improving',
      changePoints: [{ index: 20 }],
    });
  });

  it('keeps the halves rule by name', () => {
    const halves = (values: (number | null)[]) => analyzeTrend(seriesOf(values), { method: 'halves' });
    expect(halves([100, null, 103])).toMatchObject({ direction: 'degrading', method: 'halves' });
    expect(halves([100]).direction).toBe('unknown');
  });

  it.each([
    ['infinite', [1, Number.POSITIVE_INFINITY]],
    ['negative', [1, -1]],
    ['infinitely small', [Number.NEGATIVE_INFINITY, 1]],
  ])('refuses a duration that is %s', (_, values) => {
    expect(() => analyzeTrend(seriesOf(values))).toThrow(expect.objectContaining({ code: 'series-invalid' }));
  });

  it('takes a value that is no number for a missing one', () => {
    const values = around(100, 30);
    values[7] = Number.NaN;
    expect(analyzeTrend(seriesOf(values)).summary.sampleCount).toBe(29);
  });

  it('refuses a point of another machine, metric or unit, and a metric that there is not', () => {
    const series = seriesOf([1, 2, 3]);
    const strangers = [{ machine: 'other' }, { metric: 'peakRssBytes' }, { unit: 'ms' }];
    for (const stranger of strangers) {
      const points = series.points.map((point, i) => (i === 2 ? { ...point, ...stranger } : point));
      expect(() => analyzeTrend({ ...series, points })).toThrow(
        expect.objectContaining({ code: 'series-invalid' }),
      );
    }
    expect(() => analyzeTrend({ ...series, metric: 'toString' as MetricName })).toThrow(
      expect.objectContaining({ code: 'series-invalid' }),
    );
  });

  it('refuses runs out of order, twice, or without a time', () => {
    const { points, ...series } = seriesOf([1, 2, 3]);
    const broken = [
      [...points].reverse(),
      [...points, points[2]],
      points.map((point) => ({ ...point, at: 'soon' })),
    ];
    for (const wrong of broken) {
      expect(() => analyzeTrend({ ...series, points: wrong as typeof points })).toThrow(
        expect.objectContaining({ code: 'series-invalid' }),
      );
    }
    expect(() => analyzeTrend(seriesOf([1]), { limit: 0 })).toThrow(
      expect.objectContaining({ code: 'option-invalid' }),
    );
  });
});
