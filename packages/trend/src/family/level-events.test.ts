import type { Trend } from '@benchline/schema';
import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { analyzeTrend } from '../analyze-trend.js';
import { seriesOf } from '../testing/series-of.js';
import { levelEvents } from './level-events.js';

const random = createRandom('events');
const step = (id: string, ratio: number, commit?: string, machine = 'm'): Trend => {
  const values = Array.from(
    { length: 60 },
    (_, i) => (i < 30 ? 100 : 100 * ratio) * Math.exp(0.01 * random.nextNormal()),
  );
  const series = seriesOf(values, { id, machine });
  const points = series.points.map((point) => ({ ...point, commit: commit ?? point.commit }));
  return analyzeTrend({ ...series, points });
};
const many = (moved: number, still: number, commit?: string) => [
  ...Array.from({ length: moved }, (_, i) => step(`moved ${i}`, 1.1 + i / 100, commit)),
  ...Array.from({ length: still }, (_, i) => step(`still ${i}`, 1, commit)),
];

describe('levelEvents', () => {
  it('makes one event of changes at the same run, and counts who could have moved', () => {
    const [event, ...others] = levelEvents(many(12, 2));
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      runId: 'run-30',
      commit: 'c30',
      comparableCount: 14,
      suspect: 'code-or-machine',
    });
    expect(event?.members).toHaveLength(12);
  });

  it('suspects the machine where most moved and the code did not', () => {
    expect(levelEvents(many(4, 2, 'same'))).toMatchObject([{ suspect: 'machine', comparableCount: 6 }]);
  });

  it('suspects nobody where few moved', () => {
    expect(levelEvents(many(2, 1, 'same'))).toMatchObject([{ suspect: null }]);
    expect(levelEvents(many(3, 9, 'same'))).toMatchObject([{ suspect: null }]);
  });

  it('keeps machines apart', () => {
    const events = levelEvents([step('a', 1.2), step('a', 1.2, undefined, 'other')]);
    expect(events.map(({ machine }) => machine).sort()).toEqual(['m', 'other']);
  });

  it('has no events without changes', () => {
    expect(levelEvents([])).toEqual([]);
    expect(levelEvents(many(0, 3))).toEqual([]);
  });
});
