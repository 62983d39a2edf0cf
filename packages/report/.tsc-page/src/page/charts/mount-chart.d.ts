import type { ChartSpec } from './chart-spec.js';
/** A chart in the page. */
export interface LiveChart {
    readonly redraw: () => void;
}
/**
 * Puts a chart into a stage, over the drawing that may be in it: the pointer, or the arrow keys, read its numbers;
 * dragging, or + and −, zoom.
 */
export declare function mountChart(stage: HTMLElement, title: string, specOf: () => ChartSpec): LiveChart;
