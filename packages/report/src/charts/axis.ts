import type { MetricUnit } from '@benchline/schema';
import { scaleLinear } from 'd3-scale';
import { axisUnit } from './axis-unit.js';
import { element, label, type Svg } from './svg.js';

/** A tick of an axis: where it is in the drawing, and what it says. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Maps a metric's values to coordinates. */
export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** Where the plot lies in its drawing. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * An axis over values of a metric, with round ticks and their unit.
 *
 * @param values - at least one
 * @param range - the coordinates of the smallest and the largest value
 * @param tickCount - about how many ticks
 */
export function valueAxis(
  values: readonly number[],
  unit: MetricUnit,
  range: readonly [number, number],
  tickCount: number,
): Axis {
  const [lowest, highest] = extentOf(values);
  const { divisor, name } = axisUnit(unit, Math.max(Math.abs(lowest), Math.abs(highest)));
  const padding = (highest - lowest) * 0.04 || Math.abs(highest) * 0.05 || divisor;
  const start = lowest >= 0 ? Math.max(0, lowest - padding) : lowest - padding;
  const scale = scaleLinear([start / divisor, (highest + padding) / divisor], range);
  const write = scale.tickFormat(tickCount);
  return {
    at: (value) => scale(value / divisor),
    ticks: scale.ticks(tickCount).map((tick) => ({ at: scale(tick), text: `${write(tick)}${name}` })),
  };
}

/** Ticks of a vertical axis: a line across the plot and a label to its left. */
export function horizontalGrid(ticks: readonly Tick[], plot: Plot): Svg[] {
  return ticks.flatMap(({ at, text }) => [
    element('path', { class: 'grid', d: `M${plot.left} ${rounded(at)}H${plot.right}` }),
    label(plot.left - 6, at + 4, text, { class: 'tick', 'text-anchor': 'end' }),
  ]);
}

/** Ticks of a horizontal axis: a line up the plot and a label below. */
export function verticalGrid(ticks: readonly Tick[], plot: Plot): Svg[] {
  return ticks.flatMap(({ at, text }) => [
    element('path', { class: 'grid', d: `M${rounded(at)} ${plot.top}V${plot.bottom}` }),
    label(at, plot.bottom + 16, text, { class: 'tick', 'text-anchor': 'middle' }),
  ]);
}

function rounded(at: number): number {
  return Math.round(at * 10) / 10;
}

/** The smallest and largest without spreading an array into arguments, which has a limit. */
function extentOf(values: readonly number[]): [number, number] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return [lowest, highest];
}
