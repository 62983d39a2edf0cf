import { windowOf } from './windowing.js';

/** What stands in a line of the table. */
export interface Item {
  /** The same for the same line, whatever the order. */
  readonly key: string;
  readonly element: () => HTMLTableRowElement;
}

/** The body of the table: any number of lines, of which those near the screen are in the document. */
export interface TableList {
  readonly show: (items: readonly Item[]) => void;
  /** Brings a line into the document and onto the screen. */
  readonly reveal: (index: number) => HTMLTableRowElement | undefined;
  readonly items: () => readonly Item[];
}

/** Up to this many lines all are in the document, where the browser's own search finds them. */
const ALL = 60;
const GUESSED_HEIGHT = 62;

/** Puts lines into the table's body as they come near the screen, and all of them for print. */
export function createTableList(table: HTMLTableElement): TableList {
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const [before, after] = [spacer(), spacer()];
  const heights = new Map<string, number>();
  let items: readonly Item[] = [];
  let shown = '';

  const heightOf = ({ key }: Item) => heights.get(key) ?? GUESSED_HEIGHT;
  const place = (from: number, to: number, roomBefore: number, roomAfter: number) => {
    before.style.height = `${roomBefore}px`;
    after.style.height = `${roomAfter}px`;
    const near = items.slice(from, to);
    const next = `${from} ${near.map(({ key }) => key).join()}`;
    if (next === shown) return;
    shown = next;
    const lines = near.map(({ element }, i) => {
      const line = element();
      line.setAttribute('aria-rowindex', String(from + i + 2));
      return line;
    });
    const wanted = new Set<Element>(lines);
    // A line that has the focus stays: taking it away would throw the reader back to the top.
    for (const line of Array.from(body.children)) {
      if (!wanted.has(line) && !line.contains(document.activeElement)) line.remove();
    }
    if (from === 0 && to === items.length) body.append(...lines);
    else body.append(before, ...lines, after);
    near.forEach(({ key }, i) => {
      const height = lines[i]?.offsetHeight ?? 0;
      if (height > 0) heights.set(key, height);
    });
  };
  const update = () => {
    if (items.length <= ALL) {
      place(0, items.length, 0, 0);
      return;
    }
    const { top } = body.getBoundingClientRect();
    const window = windowOf(items.map(heightOf), -top, innerHeight - top);
    place(window.from, window.to, window.before, window.after);
  };
  let isWaiting = false;
  const soon = () => {
    if (isWaiting || items.length <= ALL) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      update();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', () => {
    heights.clear();
    soon();
  });
  addEventListener('beforeprint', () => place(0, items.length, 0, 0));
  addEventListener('afterprint', update);
  return {
    items: () => items,
    show: (next) => {
      items = next;
      shown = '';
      table.setAttribute('aria-rowcount', String(items.length + 1));
      update();
    },
    reveal: (index) => {
      const item = items[index];
      if (item === undefined) return undefined;
      const line = item.element();
      if (!line.isConnected) {
        const { top } = body.getBoundingClientRect();
        const above = items.slice(0, index).reduce((sum, one) => sum + heightOf(one), 0);
        scrollTo({ top: scrollY + top + above - innerHeight / 2 });
        update();
      }
      line.scrollIntoView({ block: 'nearest' });
      return line;
    },
  };
}

function spacer(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'spacer';
  row.setAttribute('aria-hidden', 'true');
  return row;
}
