import { select } from 'd3-selection';
import type { Frame, LiveFlame } from './flame-chart.js';
import type { FlameItem } from './flame-tree.js';

/** Boxes that a keyboard and a screen reader can walk: arrows move, Enter zooms, Escape shows all again. */
export interface FrameKeys {
  /** Names the boxes for assistive technology, after each drawing. */
  adorn(): void;
}

/** @param focused - told of the box that is walked to */
export function walkFrames(
  host: HTMLElement,
  name: string,
  flame: () => LiveFlame,
  focused: (item: FlameItem) => void,
): FrameKeys {
  let current: FlameItem | undefined;

  const boxes = () => Array.from(host.querySelectorAll<SVGGElement>('g.frame'));
  const frameOf = (box: Element) => select<Element, Frame>(box).datum();

  host.addEventListener('focusin', ({ target }) => {
    const box = (target as Element).closest('g.frame');
    if (box === null) return;
    current = frameOf(box).data;
    for (const other of boxes()) other.setAttribute('tabindex', other === box ? '0' : '-1');
    focused(current);
  });
  host.addEventListener('keydown', (event) => {
    const box = (event.target as Element).closest('g.frame');
    if (box === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const frame = frameOf(box);
    if (event.key === 'Enter' || event.key === ' ') flame().zoomTo(frame);
    else if (event.key === 'Escape') flame().resetZoom();
    else {
      const next = nextFrame(frame, event.key, boxes().map(frameOf), isIcicle(host));
      if (next === undefined) return;
      focus(next);
    }
    event.preventDefault();
  });

  function focus(frame: Frame): void {
    boxes()
      .find((box) => frameOf(box) === frame)
      ?.focus();
  }

  return {
    adorn() {
      const svg = host.querySelector('svg');
      if (svg === null) return;
      svg.setAttribute('role', 'tree');
      svg.setAttribute('aria-label', `${name}. Arrow keys walk, Enter zooms, Escape shows all.`);
      const all = boxes();
      const reachable = all.find((box) => frameOf(box).data === current) ?? all[0];
      for (const box of all) {
        const { data, depth, highlight } = frameOf(box);
        box.setAttribute('role', 'treeitem');
        box.setAttribute('aria-level', String(depth + 1));
        box.setAttribute('aria-label', flame().textOf(data));
        box.setAttribute('tabindex', box === reachable ? '0' : '-1');
        box.classList.toggle('hit', highlight === true);
        // Only the tree is walked; its texts are said by the labels.
        box.querySelector('foreignObject')?.setAttribute('aria-hidden', 'true');
      }
    },
  };
}

/** Whether callees are below their callers, so that the key down goes to them. */
function isIcicle(host: HTMLElement): boolean {
  return host.dataset.upwards === undefined;
}

/** The frame in the direction of a key, among those that are drawn. */
function nextFrame(from: Frame, key: string, drawn: readonly Frame[], icicle: boolean): Frame | undefined {
  const inwards = icicle ? 'ArrowDown' : 'ArrowUp';
  const outwards = icicle ? 'ArrowUp' : 'ArrowDown';
  const row = drawn.filter(({ depth }) => depth === from.depth).sort((a, b) => a.x0 - b.x0);
  switch (key) {
    case inwards:
      return widest(drawn.filter(({ parent }) => parent === from));
    case outwards:
      return from.parent ?? undefined;
    case 'ArrowLeft':
      return row[row.indexOf(from) - 1];
    case 'ArrowRight':
      return row[row.indexOf(from) + 1];
    case 'Home':
      return drawn.find(({ depth }) => depth === 0);
    default:
      return undefined;
  }
}

function widest(frames: readonly Frame[]): Frame | undefined {
  return [...frames].sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
}
