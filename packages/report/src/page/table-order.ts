import type { SortKey } from '../html/embedded.js';
import type { Row } from './rows.js';
import { sortRows } from './sort-rows.js';
import type { Item, TableList } from './table-list.js';

/** Which rows the table shows, in which order. */
export interface TableOrder {
  /** Rows that pass, in the order chosen. */
  readonly shown: () => readonly Row[];
  readonly filter: (passes: (row: Row) => boolean) => void;
}

/** Makes the headers sort, and the switch group rows by suite. */
export function connectOrder(
  table: HTMLTableElement,
  tools: HTMLFormElement,
  rows: readonly Row[],
  list: TableList,
): TableOrder {
  const headers = Array.from(table.tHead?.rows[0]?.cells ?? []);
  const group = tools.elements.namedItem('group') as HTMLInputElement;
  let order = rows;
  let shown = rows;
  let passes = (_: Row) => true;

  const lay = () => {
    shown = order.filter(passes);
    list.show(group.checked ? grouped(shown) : shown.map(itemOf));
  };
  const sortBy = (key: SortKey, isDescending: boolean, header: HTMLElement) => {
    order = sortRows(rows, (row) => row.sort[key], isDescending);
    lay();
    for (const other of headers) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
  };
  for (const header of headers) {
    const key = header.dataset.key as SortKey | undefined;
    if (key === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () =>
      sortBy(key, header.getAttribute('aria-sort') === 'ascending', header),
    );
    header.append(button);
  }
  group.addEventListener('change', lay);
  return {
    shown: () => shown,
    filter: (next) => {
      passes = next;
      lay();
    },
  };
}

function itemOf({ anchor, element }: Row): Item {
  return { key: anchor, element };
}

/** Each suite's rows after a line that names it, suites in the order of their first row. */
function grouped(rows: readonly Row[]): Item[] {
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const members = places.get(row.place);
    if (members === undefined) places.set(row.place, [row]);
    else members.push(row);
  }
  return Array.from(places, ([place, members]) => [headOf(place), ...members.map(itemOf)]).flat();
}

function headOf(place: string): Item {
  return {
    key: `group ${place}`,
    element: () => {
      const head = document.createElement('tr');
      const cell = document.createElement('th');
      head.className = 'group';
      head.setAttribute('role', 'row');
      cell.setAttribute('role', 'rowheader');
      cell.textContent = place === '' ? 'No suite' : place;
      head.append(cell);
      return head;
    },
  };
}
