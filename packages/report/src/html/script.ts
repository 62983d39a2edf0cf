/**
 * The page's script: sorting by a column and filtering by words. The page says everything without it. It reads only
 * what the table holds, and writes text, never markup.
 */
export const pageScript = `'use strict';
(() => {
  const table = document.querySelector('table.results');
  const tools = document.querySelector('form.tools');
  if (!table || !tools) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const headers = Array.from(table.tHead.rows[0].cells);
  const articles = new Map(rows.map((row) => [row, document.getElementById(row.dataset.anchor)]));
  const output = tools.querySelector('output');

  const keyOf = (row, column) => {
    const text = row.cells[column].dataset.sort;
    return text === undefined || text === '' ? NaN : Number(text);
  };
  const sortBy = (column, descending) => {
    const keyed = rows.map((row, index) => ({ row, index, key: keyOf(row, column) }));
    keyed.sort((a, b) => {
      if (Number.isNaN(a.key) || Number.isNaN(b.key)) return Number.isNaN(a.key) - Number.isNaN(b.key) || a.index - b.index;
      return (descending ? b.key - a.key : a.key - b.key) || a.index - b.index;
    });
    body.append(...keyed.map(({ row }) => row));
    headers.forEach((header, index) => {
      if (index !== column) header.removeAttribute('aria-sort');
    });
    headers[column].setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  };
  headers.forEach((header, column) => {
    if (!rows.some((row) => row.cells[column].dataset.sort !== undefined)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () => sortBy(column, header.getAttribute('aria-sort') === 'ascending'));
    header.append(button);
  });

  const filter = () => {
    const words = tools.elements.query.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const match = words.every((word) => row.dataset.text.includes(word));
      row.hidden = !match;
      const article = articles.get(row);
      if (article) article.hidden = !match;
      if (match) shown += 1;
    }
    output.value = words.length === 0 ? '' : shown + ' of ' + rows.length + ' shown';
  };
  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.elements.query.addEventListener('input', filter);
  tools.elements.query.addEventListener('search', filter);
  document.addEventListener('keydown', (event) => {
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    tools.elements.query.focus();
  });
  tools.hidden = rows.length < 2;
  filter();
})();
`;
