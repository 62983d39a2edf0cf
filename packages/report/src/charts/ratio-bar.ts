import type { JudgementView } from '../model/benchmark-view.js';
import { coordinate, element, type Svg, text } from './svg.js';

const WIDTH = 132;
const HEIGHT = 20;
const MARGIN = 8;
const MIDDLE = HEIGHT / 2;

/** The largest relative change that bars are drawn to; what lies beyond ends in an arrow. */
const LARGEST_EXTENT = 1;

/**
 * How far from "no change" the bars of a table reach, to each side: one scale for all rows, so that they can be compared
 * by eye. It holds every interval up to a doubling, and every tolerance with room around it.
 */
export function barExtent(judgements: readonly JudgementView[]): number {
  return judgements.reduce((extent, { ratio, lower, upper, tolerance }) => {
    if (ratio === null) return extent;
    const reach = [lower ?? ratio, upper ?? ratio, ratio].map((end) =>
      Math.min(Math.abs(end - 1), LARGEST_EXTENT),
    );
    return Math.max(extent, tolerance * 1.6, ...reach);
  }, 0.01);
}

/**
 * Draws a ratio with its interval against "no change" and the tolerance; `null` where there is no ratio. The band is what
 * is judged: from 1 / (1 + tolerance) to 1 + tolerance, as far one way as the other in factors, so shorter to the left.
 */
export function drawRatioBar(judgement: JudgementView, extent: number): Svg | null {
  const { ratio, lower, upper, tolerance } = judgement;
  if (ratio === null) return null;
  const half = WIDTH / 2 - MARGIN;
  const x = (value: number) => WIDTH / 2 + Math.max(-1, Math.min(1, (value - 1) / extent)) * half;
  const [from, to] = [lower ?? ratio, upper ?? ratio];
  const arrows = [
    from < 1 - extent ? `M${MARGIN} ${MIDDLE - 4}l-5 4l5 4z` : '',
    to > 1 + extent ? `M${WIDTH - MARGIN} ${MIDDLE - 4}l5 4l-5 4z` : '',
  ].join('');
  const band = { from: x(1 / (1 + tolerance)), to: x(1 + tolerance) };
  return element(
    'svg',
    { class: `bar tone-${judgement.tone}`, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' },
    [
      element('title', {}, [text(judgement.sentence)]),
      element('rect', {
        class: 'tolerance',
        x: band.from,
        y: 2,
        width: band.to - band.from,
        height: HEIGHT - 4,
      }),
      element('path', { class: 'zero', d: `M${WIDTH / 2} 1V${HEIGHT - 1}` }),
      element('path', { class: 'interval', d: `M${coordinate(x(from))} ${MIDDLE}H${coordinate(x(to))}` }),
      ...(arrows === '' ? [] : [element('path', { class: 'arrow', d: arrows })]),
      element('circle', { class: 'estimate', cx: x(ratio), cy: MIDDLE, r: 3.6 }),
    ],
  );
}
