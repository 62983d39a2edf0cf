import { expect, it } from 'vitest';
import { assertUsable } from '../series/series.js';
import { randomFrom } from './random.js';
import { makeTensionSeries } from './tension-series.js';

it('is a usable record of a pulling line, sampled unevenly', () => {
  const series = makeTensionSeries(randomFrom(5), 1000);
  expect(() => assertUsable(series)).not.toThrow();
  expect(series.timeS).toHaveLength(1000);
  expect(Math.min(...series.tensionN)).toBeGreaterThan(0);
  const steps = series.timeS.slice(1).map((atS, index) => atS - (series.timeS[index] ?? 0));
  expect(Math.max(...steps) - Math.min(...steps)).toBeGreaterThan(0.05);
});

it('is the same for the same seed', () => {
  expect(makeTensionSeries(randomFrom(5), 50)).toEqual(makeTensionSeries(randomFrom(5), 50));
});
