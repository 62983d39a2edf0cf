import type { ChangePoint } from '@benchline/schema';
import type { Observations } from '../noise/observations.js';
import type { OtavaChange } from '../otava/otava-change-points.js';
import { inOwnUnit, type PreparedSeries } from '../series/prepared-series.js';
import {
  type Change,
  changeBetween,
  INTERVAL_LEVEL,
  placeInterval,
  relativeChangeInterval,
} from './change-interval.js';
import type { Boundary } from './segmentation.js';

/** A boundary in the words of the series: its own unit, indices that count missing points. */
export function describeBoundary(
  series: PreparedSeries,
  observations: Observations,
  { index, before, after, pValue }: Boundary,
): ChangePoint {
  const change = changeBetween(observations, before, after);
  const place = placeInterval(observations, before, after, change.noise);
  return describe(series, change, { index, ...place }, pValue);
}

/** Otava's change, whose place is taken for certain: Otava gives no interval for it. */
export function describeOtavaChange(
  series: PreparedSeries,
  { index, from, to, test }: OtavaChange,
): ChangePoint {
  const change = {
    before: test.before,
    after: test.after,
    beforeVariance: test.variance / (index - from),
    afterVariance: test.variance / (to - index),
    degreesOfFreedom: Math.max(1, to - from - 2),
  };
  return describe(series, change, { index, lower: index, upper: index }, test.pValue);
}

function describe(
  series: PreparedSeries,
  change: Change,
  { index, lower, upper }: { index: number; lower: number; upper: number },
  pValue: number,
): ChangePoint {
  const { places, scale } = series;
  const { before, after } = change;
  const interval = relativeChangeInterval(change, scale);
  const relativeChange =
    scale === 'log' ? Math.expm1(after - before) : before === 0 ? null : (after - before) / Math.abs(before);
  return {
    index: places[index] as number,
    // The new level may have begun at a missing point just before the first one measured at it.
    indexInterval: { lower: (places[lower - 1] as number) + 1, upper: places[upper] as number },
    before: inOwnUnit(series, before),
    after: inOwnUnit(series, after),
    relativeChange,
    relativeChangeInterval: interval === null ? null : { ...interval, level: INTERVAL_LEVEL },
    pValue,
  };
}
