import type uPlot from 'uplot';
import { axisUnit } from '../../charts/axis-unit.js';
import { colour } from './colours.js';

type Unit = Parameters<typeof axisUnit>[0];

/** An axis that counts in the unit that fits its values. */
export function unitAxis(unit: Unit, size: number): uPlot.Axis {
  return {
    ...plainAxis(size),
    values: (_, splits) => {
      const { divisor, name } = axisUnit(unit, Math.max(...splits.map(Math.abs)));
      const step = Math.abs((splits[1] ?? 0) - (splits[0] ?? 0)) / divisor;
      const decimals = step > 0 && step < 1 ? Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)) : 0;
      return splits.map((split) => `${(split / divisor).toFixed(decimals)}${name}`);
    },
  };
}

/** An axis in the page's colours and letters. */
export function plainAxis(size: number): uPlot.Axis {
  const grid = { stroke: () => colour('line'), width: 1 };
  return { stroke: () => colour('soft'), font: `12px ${fontFamily()}`, size, grid, ticks: { show: false } };
}

/** The letters of the page, for drawing. */
export function fontFamily(): string {
  return getComputedStyle(document.body).fontFamily;
}
