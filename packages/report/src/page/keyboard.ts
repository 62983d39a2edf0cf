import type { TableList } from './table-list.js';

/** `/` leads to the filter; the arrow keys, or j and k, from row to row, and from the filter to the first row. */
export function connectKeyboard(table: HTMLTableElement, tools: HTMLFormElement, list: TableList): void {
  const query = tools.elements.namedItem('query') as HTMLInputElement;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
  /** Gives the focus to the first row with a link from an index on; lines that name a suite have none. */
  const focusFrom = (start: number, step: number): boolean => {
    for (let index = start; index >= 0 && index < list.items().length; index += step) {
      const link = list.reveal(index)?.querySelector('a');
      if (!link) continue;
      link.focus({ preventScroll: true });
      return true;
    }
    return false;
  };

  document.addEventListener('keydown', (event) => {
    const focused = document.activeElement;
    const isTyping = focused !== null && /^(?:INPUT|TEXTAREA|SELECT)$/.test(focused.tagName);
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    query.focus();
  });
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const row = (event.target as Element).closest<HTMLTableRowElement>('tbody tr');
    if (step === undefined || row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(row.getAttribute('aria-rowindex')) - 2;
    if (focusFrom(index + step, step)) event.preventDefault();
  });
  query.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && focusFrom(0, 1)) event.preventDefault();
  });
}
