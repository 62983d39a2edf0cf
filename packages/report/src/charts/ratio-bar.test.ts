import { describe, expect, it } from 'vitest';
import { fixtureComparison } from '../../test/fixture-judgements.js';
import { judgementViews } from '../model/judgement.js';
import { barExtent, drawRatioBar } from './ratio-bar.js';

const [view] = judgementViews(fixtureComparison().results.slice(0, 1));
if (view === undefined) throw new Error('the fixture has judgements');

describe('drawRatioBar', () => {
  it('draws on one scale for all rows, that holds every interval up to a doubling', () => {
    expect(barExtent([view])).toBeCloseTo(0.16);
    expect(barExtent([view, { ...view, upper: 1.5 }])).toBeCloseTo(0.5);
    expect(barExtent([view, { ...view, ratio: 40, upper: 50 }])).toBe(1);
    expect(barExtent([])).toBeGreaterThan(0);
  });

  it('ends in an arrow where the scale ends', () => {
    expect(drawRatioBar(view, 0.16)).not.toContain('arrow');
    expect(drawRatioBar({ ...view, ratio: 40, upper: 50 }, 1)).toContain('arrow');
  });

  it('shades the ratios that the verdict takes for no change: 1 / (1 + tolerance) to 1 + tolerance', () => {
    const drawn = drawRatioBar({ ...view, tolerance: 1 }, 1) ?? '';
    const [, from, width] = /class="tolerance" x="([\d.]+)" y="2" width="([\d.]+)"/.exec(drawn) ?? [];
    const half = 132 / 2 - 8;
    expect(Number(from)).toBeCloseTo(132 / 2 - half / 2, 1);
    expect(Number(from) + Number(width)).toBeCloseTo(132 / 2 + half, 1);
  });

  it('is absent without a ratio, and carries its sentence', () => {
    expect(drawRatioBar({ ...view, ratio: null }, 1)).toBeNull();
    expect(drawRatioBar(view, 1)).toContain('<title>12.1 % slower');
  });
});
