/** The part of d3-flame-graph 5 that the page uses; it comes without types. */
declare module 'd3-flame-graph' {
  import type { Selection } from 'd3-selection';

  /** A frame after its layout: x from 0 to 1. */
  export interface LaidOutFrame<Datum> {
    readonly data: Datum;
    readonly depth: number;
    readonly parent: LaidOutFrame<Datum> | null;
    readonly children?: readonly LaidOutFrame<Datum>[];
    readonly x0: number;
    readonly x1: number;
    readonly value: number;
    readonly highlight?: boolean;
  }

  export interface FlameChart<Datum> {
    // biome-ignore lint/suspicious/noExplicitAny: what is selected does not matter to the chart
    (selection: Selection<any, Datum, any, any>): void;
    width(pixels: number): this;
    height(pixels: number): this;
    cellHeight(pixels: number): this;
    minFrameSize(pixels: number): this;
    transitionDuration(milliseconds: number): this;
    inverted(isIcicle: boolean): this;
    getName(name: (frame: LaidOutFrame<Datum>) => string): this;
    getValue(value: (item: Datum | LaidOutFrame<Datum>) => number): this;
    setLabelHandler(label: (frame: LaidOutFrame<Datum>) => string): this;
    setColorMapper(fill: (frame: LaidOutFrame<Datum>) => string): this;
    setSearchMatch(matches: (frame: LaidOutFrame<Datum>, term: string) => boolean): this;
    setSearchHandler(show: (found: readonly LaidOutFrame<Datum>[], sum: number) => void): this;
    setDetailsHandler(show: (text: string | null) => void): this;
    onClick(clicked: (frame: LaidOutFrame<Datum>) => void): this;
    onHover(hovered: (frame: LaidOutFrame<Datum>) => void): this;
    zoomTo(frame: LaidOutFrame<Datum>): void;
    resetZoom(): void;
    search(term: string): void;
    clear(): void;
    update(): this;
  }

  export default function flamegraph<Datum>(): FlameChart<Datum>;
}
