import type uPlot from 'uplot';
/** Walks a chart with the arrow keys, Home and End, zooms with + and −, and shows all with 0 or Escape. */
export declare function connectKeys(canvas: HTMLElement, plotOf: () => uPlot, ends: readonly [number, number], zoom: (from: number, to: number) => void): void;
