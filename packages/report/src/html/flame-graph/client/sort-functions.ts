/** Lets a table of functions be sorted by self or by total value. */
export function sortFunctions(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const headers = Array.from(table.tHead?.rows[0]?.cells ?? []);
  if (body === undefined) return;
  headers.forEach((header, column) => {
    if (header.dataset.sortable === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () => {
      const shareIn = (row: HTMLTableRowElement) => Number(row.cells[column]?.dataset.value);
      body.append(...Array.from(body.rows).sort((a, b) => shareIn(b) - shareIn(a)));
      for (const other of headers) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', 'descending');
    });
    header.append(button);
  });
}
