import type { Row } from './rows.js';
import type { Sections } from './sections.js';
import type { TableOrder } from './table-order.js';

/** What the filter is asked from elsewhere. */
export interface Filter {
  /** Shows all where the filter hides a row. */
  readonly clearFor: (row: Row) => void;
}

/** Makes the search field and the choices hide rows, and their sections, that do not match. */
export function connectFilter(
  tools: HTMLFormElement,
  rows: readonly Row[],
  sections: Sections,
  order: TableOrder,
): Filter {
  const query = tools.elements.namedItem('query') as HTMLInputElement;
  const output = tools.querySelector('output') as HTMLOutputElement;
  const selects = Array.from(tools.querySelectorAll('select'));
  let passing = new Set(rows);

  const filter = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = selects.filter((select) => select.value !== '');
    const isMatch = ({ text, choices }: Row) =>
      words.every((word) => text.includes(word)) &&
      chosen.every(({ name, value }) => choices[name]?.includes(Number(value)));
    passing = new Set(rows.filter(isMatch));
    order.filter((row) => passing.has(row));
    for (const [row, section] of sections.opened()) section.hidden = !passing.has(row);
    const isFiltered = words.length > 0 || chosen.length > 0;
    output.value = isFiltered ? `${passing.size} of ${rows.length} shown` : '';
  };
  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.addEventListener('reset', () => setTimeout(filter));
  query.addEventListener('input', filter);
  for (const select of selects) select.addEventListener('change', filter);
  filter();
  return {
    clearFor: (row) => {
      if (passing.has(row)) return;
      query.value = '';
      for (const select of selects) select.value = '';
      filter();
    },
  };
}
