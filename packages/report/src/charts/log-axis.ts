import { scaleLinear, scaleLog } from 'd3-scale';
import type { Axis, Tick } from './axis.js';

/** Values within a smaller factor than this are drawn on a linear scale: a decade has no room for its ticks. */
const LEAST_FACTOR = 8;
const MOST_STEPS = 5;

/**
 * An axis of factors, with ticks at powers of ten, or a linear one where the values lie close together.
 *
 * @param values - at least one, all above 0
 * @param range - the coordinates of the smallest and the largest value
 */
export function logAxis(
  values: readonly number[],
  write: (value: number) => string,
  range: readonly [number, number],
): Axis {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (highest / lowest < LEAST_FACTOR) {
    const padding = (highest - lowest) * 0.1 || highest * 0.2;
    const scale = scaleLinear([Math.max(0, lowest - padding), highest + padding], range);
    return {
      at: (value) => scale(value),
      ticks: scale.ticks(4).map((tick) => tickOf(tick, scale(tick), write)),
    };
  }
  const scale = scaleLog([lowest / 1.15, highest * 1.15], range);
  const [first, last] = [Math.ceil(Math.log10(lowest / 1.15)), Math.floor(Math.log10(highest * 1.15))];
  const step = Math.max(1, Math.ceil((last - first) / MOST_STEPS));
  const powers: number[] = [];
  for (let power = first; power <= last; power += step) powers.push(10 ** power);
  const ticks = powers.length > 1 ? powers : [...new Set([lowest, ...powers, highest])];
  return { at: (value) => scale(value), ticks: ticks.map((tick) => tickOf(tick, scale(tick), write)) };
}

/** Without the zeros that say how exact a measured value is: a tick is exact. */
function tickOf(value: number, at: number, write: (value: number) => string): Tick {
  return {
    at,
    text: write(value)
      .replace(/(\.\d*?)0+(?=\D|$)/, '$1')
      .replace(/\.(?=\D|$)/, ''),
  };
}
