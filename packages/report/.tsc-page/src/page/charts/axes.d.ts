import type uPlot from 'uplot';
import { axisUnit } from '../../charts/axis-unit.js';
type Unit = Parameters<typeof axisUnit>[0];
/** An axis that counts in the unit that fits its values. */
export declare function unitAxis(unit: Unit, size: number): uPlot.Axis;
/** An axis in the page's colours and letters. */
export declare function plainAxis(size: number): uPlot.Axis;
/** The letters of the page, for drawing. */
export declare function fontFamily(): string;
export {};
