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
    const isAll = from === 0 && to === items.length;
    arrange(body, isAll ? lines : [before, ...lines, after]);
    near.forEach(({ key }, i) => {
      const height = lines[i]?.offsetHeight ?? 0;
      if (height > 0) heights.set(key, height);
    });
  };
  let isPrinting = false;
  const update = () => {
    if (isPrinting || items.length <= ALL) {
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
  const print = (begins: boolean) => {
    isPrinting = begins;
    update();
  };
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
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

/**
 * Makes lines the children of a body, in their order. Lines that are in place are not touched, and one that has the focus
 * stays although it is not wanted: taking it away would throw the reader back to the top.
 */
function arrange(body: HTMLElement, lines: readonly HTMLElement[]): void {
  const focused = document.activeElement;
  const wanted = new Set<Element>(lines);
  for (const line of Array.from(body.children)) {
    if (!wanted.has(line) && !line.contains(focused)) line.remove();
  }
  let next = body.firstElementChild;
  for (const line of lines) {
    if (line === next) next = next.nextElementSibling;
    else body.insertBefore(line, next);
  }
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) {
    focused.focus({ preventScroll: true });
  }
}

function spacer(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'spacer';
  row.setAttribute('aria-hidden', 'true');
  return row;
}
