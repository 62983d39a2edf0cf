/*! uPlot 1.6, (c) Leon Sorokin, MIT License */
import uPlot from 'uplot';
import { connectKeys } from './chart-keys.js';
import type { ChartSpec } from './chart-spec.js';

const HEIGHT = 230;
const HINT = 'Drag, or press + and −, to zoom.';

/** A chart in the page. */
export interface LiveChart {
  readonly redraw: () => void;
}

/**
 * Puts a chart into a stage, over the drawing that may be in it: the pointer, or the arrow keys, read its numbers;
 * dragging, or + and −, zoom.
 */
export function mountChart(stage: HTMLElement, title: string, specOf: () => ChartSpec): LiveChart {
  const live = document.createElement('div');
  live.className = 'live';
  const canvas = document.createElement('div');
  canvas.className = 'canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', `${title}: arrow keys read its numbers, plus and minus zoom`);
  const said = document.createElement('output');
  const whole = document.createElement('button');
  whole.type = 'button';
  whole.textContent = 'Show all';
  whole.hidden = true;
  const foot = document.createElement('p');
  foot.className = 'reading';
  foot.append(said, whole);
  live.append(canvas, foot);
  stage.append(live);
  stage.classList.add('is-live');

  const spec = specOf();
  if (spec.legend.length > 1) live.prepend(legendOf(spec));
  const [xs] = spec.data;
  const ends = [...(spec.xRange ?? [xs[0] as number, xs[xs.length - 1] as number])] as [number, number];
  let isWhole = true;
  said.value = HINT;

  const zoom = (from: number, to: number) => plot.setScale('x', { min: from, max: to });
  const create = () =>
    new uPlot(
      {
        width: Math.max(200, canvas.clientWidth),
        height: HEIGHT,
        padding: [10, spec.roomRight ?? 10, 0, 0],
        legend: { show: false },
        cursor: {
          y: false,
          drag: { x: true, y: false, dist: 5 },
          points: { size: 8 },
          bind: {
            dblclick: () => () => {
              zoom(...ends);
              return null;
            },
          },
        },
        series: [...spec.series],
        ...(spec.bands === undefined ? {} : { bands: [...spec.bands] }),
        axes: [spec.xAxis, spec.yAxis],
        scales: {
          x: {
            time: false,
            range: (_, min, max) => {
              // Asked before the other axis, which depends on it.
              isWhole = min <= ends[0] && max >= ends[1];
              return roomFor(min, max, spec);
            },
          },
          y: { range: (_, min, max) => yRangeOf(min, max, spec, isWhole) },
        },
        hooks: {
          draw: spec.draw === undefined ? [] : [spec.draw],
          setCursor: [
            ({ cursor: { idx, left } }) => {
              said.value = typeof idx === 'number' && (left ?? -1) >= 0 ? spec.textAt(idx) : HINT;
            },
          ],
          setScale: [
            () => {
              whole.hidden = isWhole;
            },
          ],
        },
      },
      [...spec.data] as uPlot.AlignedData,
      canvas,
    );
  let plot = create();
  zoom(...ends);
  whole.addEventListener('click', () => {
    zoom(...ends);
    canvas.focus();
  });
  connectKeys(canvas, () => plot, ends, zoom);
  new ResizeObserver(() => {
    const width = canvas.clientWidth;
    if (width > 0 && width !== plot.width) plot.setSize({ width, height: HEIGHT });
  }).observe(canvas);
  return {
    redraw: () => {
      plot.destroy();
      plot = create();
      zoom(...ends);
    },
  };
}

/** A little room to both sides, so that no point lies on the edge. */
function roomFor(min: number, max: number, { xRange }: ChartSpec): [number, number] {
  const room = xRange === undefined ? (max - min || 1) * 0.02 : 0;
  return [min - room, max + room];
}

function yRangeOf(
  min: number,
  max: number,
  { yRange, ceiling }: ChartSpec,
  isWhole: boolean,
): [number, number] {
  if (yRange !== undefined) return [...yRange];
  const top = isWhole ? Math.min(max, ceiling ?? max) : max;
  const room = (top - min) * 0.08 || Math.abs(top) * 0.05 || 1;
  return [min >= 0 ? Math.max(0, min - room) : min - room, top + room];
}

function legendOf({ legend }: ChartSpec): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'legend';
  for (const { label, kind } of legend) {
    const item = document.createElement('li');
    item.className = kind;
    item.textContent = label;
    list.append(item);
  }
  return list;
}
