import { truncateMiddle } from '@benchline/format';
import { element, label, type Svg, text } from '../../charts/svg.js';
import type { FlameFrame, FlameView } from '../../model/profiles/flame-view.js';
import { categoryFill, changeLook } from './flame-look.js';
import { frameText } from './frame-text.js';

const WIDTH = 960;
const ROW = 19;
const DEEPEST = 40;
/** Narrower frames cannot be told apart without zooming. */
const LEAST_WIDTH = 3;
const CHARACTER_WIDTH = 6.7;
const FEWEST_CHARACTERS = 3;

/**
 * A flame graph as a picture, the root on top (an icicle): what is read where no script runs, and what is printed.
 *
 * @param limit - frames at most, the widest
 */
export function drawFlame(view: FlameView, id: string, limit: number): Svg {
  const boxes = layOut(view.frames);
  const least = Math.max(LEAST_WIDTH, [...boxes].sort((a, b) => b.width - a.width)[limit]?.width ?? 0);
  const drawn = boxes.filter(({ width, frame }) => width >= least && frame.depth < DEEPEST);
  const rows = drawn.reduce((most, { frame }) => Math.max(most, frame.depth + 1), 1);
  return element(
    'svg',
    {
      class: 'icicle',
      viewBox: `0 0 ${WIDTH} ${rows * ROW + 1}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    [
      element('title', { id: `${id}-title` }, [text(view.title)]),
      element('desc', { id: `${id}-desc` }, [text(view.sentence)]),
      ...drawn.map((box) => drawBox(box, view)),
    ],
  );
}

interface Box {
  readonly frame: FlameFrame;
  readonly left: number;
  readonly width: number;
}

/** Children side by side below their caller. */
function layOut(frames: readonly FlameFrame[]): Box[] {
  const whole = frames[0]?.totalValue ?? 0;
  // Where the next child of each depth begins.
  const next: number[] = [0];
  return frames.map((frame) => {
    const left = next[frame.depth] ?? 0;
    const width = whole > 0 ? (frame.totalValue / whole) * WIDTH : 0;
    next[frame.depth] = left + width;
    next[frame.depth + 1] = left;
    return { frame, left, width };
  });
}

function drawBox({ frame, left, width }: Box, view: FlameView): Svg {
  const root = view.frames[0] as FlameFrame;
  const change = frame.deltaSelfValue === null ? null : changeLook(frame, root);
  const name = change === null || change.mark === '' ? frame.name : `${change.mark} ${frame.name}`;
  const room = Math.floor((width - 8) / CHARACTER_WIDTH);
  const y = frame.depth * ROW;
  const shown = room < FEWEST_CHARACTERS ? [] : [label(left + 4, y + 13, truncateMiddle(name, room))];
  return element('g', {}, [
    element('title', {}, [text(frameText(frame, root, view.unit))]),
    element('rect', {
      x: left,
      y,
      width,
      height: ROW - 1,
      fill: change === null ? categoryFill(frame.category) : change.fill,
    }),
    ...shown,
  ]);
}
