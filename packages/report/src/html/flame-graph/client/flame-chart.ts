import flamegraph, { type FlameChart, type LaidOutFrame } from 'd3-flame-graph';
import { select } from 'd3-selection';
import type { FlameData } from '../flame-data.js';
import { categoryFill, changeLook, heatFill } from '../flame-look.js';
import { frameText } from '../frame-text.js';
import { type FlameItem, type FlameSide, flameTree, widthValue } from './flame-tree.js';

/** Height of a box in pixels: enough for a finger with the row above and below. */
export const ROW_HEIGHT = 22;
const LEAST_WIDTH = 0.6;

/** What colours say. */
export type FlameColours = 'category' | 'self';

export type Frame = LaidOutFrame<FlameItem>;

/** A flame graph on the page. */
export interface LiveFlame {
  readonly root: FlameItem;
  readonly isDifferential: boolean;
  readonly textOf: (item: FlameItem) => string;
  zoomTo(frame: Frame): void;
  resetZoom(): void;
  /** Marks what a text is part of, of names and places; nothing for `''`. @returns frames found and their share of the whole */
  search(text: string): { readonly count: number; readonly share: number };
  show(options: { side?: FlameSide; colours?: FlameColours; icicle?: boolean; width?: number }): void;
}

/** Who wants to hear of it. */
export interface FlameListeners {
  /** After each drawing: the boxes may be new. */
  readonly drawn: () => void;
  readonly pointedAt: (item: FlameItem) => void;
  readonly zoomed: (frame: Frame) => void;
}

/** Draws a flame graph into an element; it zooms to what is clicked. */
export function createFlame(host: HTMLElement, data: FlameData, listeners: FlameListeners): LiveFlame {
  const root = flameTree(data);
  const isDifferential = root.frame.deltaSelfValue !== null;
  let side: FlameSide = 'current';
  let colours: FlameColours = 'category';
  let found = { count: 0, share: 0 };
  const depth = data.frames.reduce((most, row) => Math.max(most, row[0] ?? 0), 0);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let width = host.clientWidth;
  const textOf = (item: FlameItem) => frameText(item.frame, root.frame, data.unit);
  const chart: FlameChart<FlameItem> = flamegraph<FlameItem>()
    .width(width)
    .height((depth + 1) * ROW_HEIGHT)
    .cellHeight(ROW_HEIGHT)
    .minFrameSize(LEAST_WIDTH)
    .transitionDuration(still ? 0 : 150)
    .inverted(true)
    .getName(({ data: item }) => nameOf(item))
    // It asks both of items and of laid out frames, which are as wide as they are.
    .getValue((one) => ('frame' in one ? widthValue(one, side) : one.value))
    .setLabelHandler(({ data: item }) => textOf(item))
    .setColorMapper((frame) => (frame.highlight ? 'var(--flame-hit)' : fillOf(frame.data)))
    .setSearchMatch(({ data: { frame } }, text) =>
      `${frame.name} ${frame.place}`.toLowerCase().includes(text),
    )
    .setSearchHandler((frames, sum) => {
      found = { count: frames.length, share: sum / (widthValue(root, side) || 1) };
    })
    .setDetailsHandler(() => {})
    .onHover(({ data: item }) => listeners.pointedAt(item))
    .onClick((frame) => {
      drawn();
      listeners.zoomed(frame);
    });
  select<HTMLElement, FlameItem>(host).datum(root).call(chart);
  settle();

  return {
    root,
    isDifferential,
    textOf,
    zoomTo: (frame) => chart.zoomTo(frame),
    resetZoom: () => chart.resetZoom(),
    search(text) {
      found = { count: 0, share: 0 };
      if (text.trim() === '') chart.clear();
      else chart.search(text.trim().toLowerCase());
      drawn();
      return found;
    },
    show(options) {
      side = options.side ?? side;
      colours = options.colours ?? colours;
      if (options.icicle !== undefined) chart.inverted(options.icicle);
      if (options.width !== undefined) {
        width = options.width;
        chart.width(width);
      }
      chart.update();
      drawn();
    },
  };

  function drawn(): void {
    settle();
    listeners.drawn();
  }

  /** The library lets new boxes grow even where no motion is wanted. */
  function settle(): void {
    if (!still) return;
    select(host)
      .selectAll<SVGRectElement, Frame>('rect')
      .interrupt()
      .attr('width', ({ x0, x1 }) => (x1 - x0) * width);
  }

  function changeOf({ frame }: FlameItem) {
    return changeLook(frame, root.frame);
  }

  function nameOf(item: FlameItem): string {
    const mark = isDifferential ? changeOf(item).mark : '';
    return mark === '' ? item.frame.name : `${mark} ${item.frame.name}`;
  }

  function fillOf(item: FlameItem): string {
    if (isDifferential) return changeOf(item).fill;
    if (colours === 'category') return categoryFill(item.frame.category);
    return heatFill(item.frame.selfValue / (root.frame.totalValue || 1));
  }
}
