/**
 * The page's script: sorting by a column, filters, groups by suite, and links to one benchmark. The page says everything
 * without it. It reads only what the document holds, and writes text, never markup.
 */
export const pageScript = `'use strict';
(() => {
  const table = document.querySelector('table.results');
  const tools = document.querySelector('form.tools');
  if (!table || !tools) return;
  const firstBody = table.tBodies[0];
  const rows = Array.from(firstBody.rows);
  const headers = Array.from(table.tHead.rows[0].cells);
  const articleOf = new Map(rows.map((row) => [row, document.getElementById(row.dataset.anchor)]));
  const output = tools.querySelector('output');
  const { query, group } = tools.elements;
  const selects = Array.from(tools.querySelectorAll('select'));
  let order = rows;

  const lay = () => {
    while (table.tBodies.length > 1) table.tBodies[1].remove();
    if (!group.checked) {
      firstBody.append(...order);
      firstBody.hidden = false;
      return;
    }
    const places = new Map();
    for (const row of order) {
      const { place } = row.dataset;
      if (!places.has(place)) places.set(place, []);
      places.get(place).push(row);
    }
    for (const [place, members] of places) {
      const head = document.createElement('tr');
      const cell = document.createElement('th');
      head.className = 'group';
      head.setAttribute('role', 'row');
      cell.setAttribute('role', 'rowheader');
      cell.scope = 'rowgroup';
      cell.colSpan = headers.length;
      cell.textContent = place || 'No suite';
      head.append(cell);
      const body = document.createElement('tbody');
      body.setAttribute('role', 'rowgroup');
      body.append(head, ...members);
      body.hidden = members.every((row) => row.hidden);
      table.append(body);
    }
    firstBody.hidden = true;
  };

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
    order = keyed.map(({ row }) => row);
    lay();
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
    const words = query.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const chosen = selects.filter((select) => select.value !== '');
    let shown = 0;
    for (const row of rows) {
      const match =
        words.every((word) => row.dataset.text.includes(word)) &&
        chosen.every((select) => row.dataset[select.name].split(' ').includes(select.value));
      row.hidden = !match;
      const article = articleOf.get(row);
      if (article) article.hidden = !match;
      if (match) shown += 1;
    }
    for (const body of table.tBodies) {
      if (body !== firstBody) body.hidden = Array.from(body.rows).slice(1).every((row) => row.hidden);
    }
    const filtered = words.length > 0 || chosen.length > 0;
    output.value = filtered ? shown + ' of ' + rows.length + ' shown' : '';
  };

  const hashOf = (id) => '#/benchmark/' + encodeURIComponent(id);
  const articles = Array.from(document.querySelectorAll('article.benchmark'));
  const byHash = new Map();
  for (const article of articles) {
    const hash = hashOf(article.dataset.id);
    byHash.set(hash, article);
    byHash.set('#' + article.id, article);
    article.querySelector('a.self').href = hash;
  }
  for (const row of rows) {
    const article = articleOf.get(row);
    if (article) row.cells[0].querySelector('a').href = hashOf(article.dataset.id);
  }
  const canonical = (hash) => {
    if (!hash.startsWith('#/benchmark/')) return hash;
    try {
      return hashOf(decodeURIComponent(hash.slice('#/benchmark/'.length)));
    } catch {
      return hash;
    }
  };
  // Sections take their true height only when they come near, which moves those below: aim again until that is over.
  const bringUp = (article, frames) => {
    article.scrollIntoView();
    if (frames > 0) requestAnimationFrame(() => bringUp(article, frames - 1));
  };
  const follow = () => {
    const article = byHash.get(canonical(location.hash));
    for (const other of articles) other.classList.toggle('linked', other === article);
    if (!article) return;
    if (article.hidden) {
      query.value = '';
      for (const select of selects) select.value = '';
      filter();
    }
    bringUp(article, 12);
    article.focus({ preventScroll: true });
  };

  tools.addEventListener('submit', (event) => event.preventDefault());
  tools.addEventListener('reset', () => setTimeout(() => { filter(); lay(); }));
  query.addEventListener('input', filter);
  query.addEventListener('search', filter);
  for (const select of selects) select.addEventListener('change', filter);
  group.addEventListener('change', lay);
  addEventListener('hashchange', follow);
  document.addEventListener('keydown', (event) => {
    const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    query.focus();
  });
  tools.hidden = rows.length < 2;
  filter();
  if (group.checked) lay();
  follow();
})();
`;
