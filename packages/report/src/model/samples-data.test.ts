import type { MeasuredResult } from '@benchline/schema';
import { summarizeDurations, summarizeRun } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureRun } from '../../test/fixture-run.js';
import { distributionChart } from './distribution-data.js';
import { samplesChart } from './samples-data.js';

function measured(samplesNs?: number[]): MeasuredResult {
  const result = fixtureRun().results[1];
  if (result?.passed !== true) throw new Error('the fixture measures its second benchmark');
  if (samplesNs === undefined) return result;
  const launches = result.launches.map((launch) => ({ ...launch, samplesNs }));
  return { ...result, launches, summary: summarizeDurations(launches) };
}

describe('samplesChart', () => {
  it('thins each launch and says so', () => {
    const chart = samplesChart(measured(Array.from({ length: 2000 }, (_, i) => 100 + (i % 10))), 1);
    const drawn = chart?.launches.map((launch) => launch.valuesNs.length) ?? [];
    expect(drawn).toHaveLength(3);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(300);
    const total = drawn.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(880);
    expect(chart?.caption).toContain(`${total} of 6,000 samples are kept here`);
  });

  it('ends the axis below a spike that would flatten the rest, and counts what is above', () => {
    const samples = Array.from({ length: 500 }, (_, i) => (i === 250 ? 90_000 : 100 + (i % 10)));
    const chart = samplesChart(measured(samples), 1);
    expect(chart?.ceilingNs).toBeLessThan(200);
    expect(chart?.caption).toMatch(/3 samples above .* drawn at the upper edge/);
    expect(chart?.sentence).toContain('to 90.0 µs');
  });

  it('copes with samples that are all the same', () => {
    expect(samplesChart(measured([5, 5, 5]), 1)).toMatchObject({ ceilingNs: null, medianNs: 5 });
  });

  it('has nothing to draw of a record', () => {
    const record = summarizeRun(fixtureRun()).results[1];
    expect(record?.passed && samplesChart(record, 1)).toBeNull();
  });
});

describe('distributionChart', () => {
  it('draws samples and records alike', () => {
    const record = summarizeRun(fixtureRun()).results[1];
    if (record?.passed !== true) throw new Error('the fixture measures its second benchmark');
    const chart = distributionChart(measured(), record);
    expect(chart?.current.quantilesNs).toHaveLength(99);
    chart?.current.quantilesNs.forEach((ns, i) => {
      expect(chart.baseline?.quantilesNs[i]).toBeCloseTo(ns, -1);
    });
  });

  it('has nothing to draw of a record without quantiles', () => {
    const result = measured();
    expect(distributionChart({ ...result, launches: [] }, null)).toBeNull();
  });
});
