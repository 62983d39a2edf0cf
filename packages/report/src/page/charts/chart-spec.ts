import type uPlot from 'uplot';

/** What a kind of chart brings: its data, how it is drawn, and what a place in it says. */
export interface ChartSpec {
  readonly data: uPlot.AlignedData;
  readonly series: readonly uPlot.Series[];
  readonly bands?: readonly uPlot.Band[];
  readonly xAxis: uPlot.Axis;
  readonly yAxis: uPlot.Axis;
  /** Room to the right of the plot for a wide last label, in CSS pixels. @defaultValue 10 */
  readonly roomRight?: number;
  /** The range of the horizontal axis where it is not that of the data. */
  readonly xRange?: readonly [number, number];
  /** Where the vertical axis ends while the whole is shown. */
  readonly ceiling?: number | null;
  readonly yRange?: readonly [number, number];
  /** Drawn over the series. */
  readonly draw?: (plot: uPlot) => void;
  /** The numbers at a place of the data, in words. */
  readonly textAt: (index: number) => string;
  /** What the curves are; `[]` where there is one. */
  readonly legend: readonly { readonly label: string; readonly kind: 'current' | 'baseline' }[];
}
