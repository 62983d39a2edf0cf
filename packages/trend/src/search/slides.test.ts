import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { observe } from '../noise/observations.js';
import { chooseStretches } from './slides.js';

const random = createRandom('slides');
const series = (count: number, at: (i: number) => number, spread = 1) =>
  observe(Float64Array.from({ length: count }, (_, i) => at(i) + spread * random.nextNormal()));
const piecesOf = (observations: ReturnType<typeof observe>, cuts: number[]) =>
  chooseStretches(observations, cuts, 0.01).map(({ whole: { from, to, course } }) => [from, to, course]);

describe('chooseStretches', () => {
  it('keeps a step, and drops a cut that no level needs', () => {
    const step = series(100, (i) => (i < 50 ? 0 : 3));
    expect(piecesOf(step, [50])).toEqual([
      [0, 50, 'level'],
      [50, 100, 'level'],
    ]);
    expect(piecesOf(step, [20, 50, 71])).toEqual(piecesOf(step, [50]));
    expect(
      piecesOf(
        series(100, () => 7),
        [40],
      ),
    ).toEqual([[0, 100, 'level']]);
  });

  it('takes a slide for one line, not for several steps', () => {
    expect(
      piecesOf(
        series(200, (i) => i / 20),
        [40, 80, 120, 160],
      ),
    ).toEqual([[0, 200, 'slide']]);
  });

  it('keeps a staircase', () => {
    const stairs = series(160, (i) => 5 * Math.floor(i / 40));
    expect(piecesOf(stairs, [40, 80, 120]).map(([from]) => from)).toEqual([0, 40, 80, 120]);
  });

  it('finds the jump in a slide, and no change where it only bends', () => {
    const jump = series(200, (i) => i / 20 + (i < 100 ? 0 : 12));
    expect(piecesOf(jump, [50, 100, 150])).toEqual([
      [0, 100, 'slide'],
      [100, 200, 'slide'],
    ]);
    const bend = series(200, (i) => (i < 100 ? i / 10 : 10 + (i - 100) / 20));
    expect(piecesOf(bend, [30, 60, 100, 150])).toHaveLength(1);
  });

  it('keeps a change that takes its time', () => {
    const ramp = series(120, (i) => Math.min(12, Math.max(0, i - 50)));
    expect(piecesOf(ramp, [50, 54, 58, 62])).not.toHaveLength(1);
  });

  it('is exact where nothing varies', () => {
    expect(
      piecesOf(
        series(60, (i) => (i < 30 ? 1 : 2), 0),
        [30],
      ),
    ).toEqual([
      [0, 30, 'level'],
      [30, 60, 'level'],
    ]);
  });
});
