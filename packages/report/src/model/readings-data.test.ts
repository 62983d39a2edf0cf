import type { Launch } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureRun } from '../../test/fixture-run.js';
import { readingsCharts } from './readings-data.js';

const [result] = fixtureRun().results;
if (result === undefined) throw new Error('the fixture has results');

function read(count: number): typeof result {
  const points = Array.from({ length: count }, (_, i) => ({
    atMs: 250 * i + 0.4,
    cpuPercent: i === 3 ? 180 : 100,
    rssBytes: 60e6 + i * 1e6,
  }));
  const resourceSeries = { cpuResolutionMs: 10, intervalMs: 250, points };
  return {
    ...result,
    launches: result?.launches.map((launch: Launch) => ({ ...launch, resourceSeries })),
  } as never;
}

describe('readingsCharts', () => {
  it('has memory and processor of every launch over time, and says what they are', () => {
    const [memory, processor] = readingsCharts(read(8) as never);
    expect(memory?.sentence).toBe('24 readings in 3 launches, from 60.0 MB to 67.0 MB.');
    expect(processor?.sentence).toBe('24 readings in 3 launches, from 100 % to 180 %.');
    expect(memory?.launches[1]).toMatchObject({
      label: 'launch 2',
      atMs: [0, 250, 500, 750, 1000, 1250, 1500, 1750],
    });
    expect(memory?.caption).toContain('every 250 ms');
  });

  it('thins long series and keeps their peaks', () => {
    const [, processor] = readingsCharts(read(5000) as never);
    const [launch] = processor?.launches ?? [];
    expect(launch?.values.length).toBeLessThanOrEqual(100);
    expect(launch?.values).toContain(180);
  });

  it('has nothing where a process was read once or not at all', () => {
    expect(readingsCharts(read(1) as never)).toEqual([]);
    expect(readingsCharts(read(0) as never)).toEqual([]);
  });
});
