import type { Plot } from './axis.js';
import { element, type Svg, text } from './svg.js';

/** Size of every chart in its own units; the page scales it. */
const CHART_WIDTH = 420;
const CHART_HEIGHT = 210;

/** Where the plot lies in a chart, with room for labels to the left and below. */
export const PLOT: Plot = { left: 66, right: 412, top: 16, bottom: 180 };

/** A chart as an image with a name and a description, for those who do not see it. */
export function chart(id: string, title: string, sentence: string, content: readonly Svg[]): Svg {
  const attributes = {
    class: 'chart',
    viewBox: `0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-desc`,
  };
  return element('svg', attributes, [
    element('title', { id: `${id}-title` }, [text(title)]),
    element('desc', { id: `${id}-desc` }, [text(sentence)]),
    ...content,
  ]);
}

/** The frame's base line. */
export function baseLine(plot: Plot = PLOT): Svg {
  return element('path', { class: 'axis', d: `M${plot.left} ${plot.bottom}H${plot.right}` });
}
