import { watchTheme } from './charts/live-charts.js';
import { connectDownloads } from './downloads.js';
import { connectFilter } from './filter.js';
import { connectKeyboard } from './keyboard.js';
import { connectLinks } from './links.js';
import { connectMoreChanges } from './more-changes.js';
import { readRows } from './rows.js';
import { createSections } from './sections.js';
import { createTableList } from './table-list.js';
import { connectOrder } from './table-order.js';

/*
 * The page's script: sorting, filters and groups, links to one benchmark, sections and charts on demand, downloads. The
 * page can be read without it. It takes texts from the document and its data and writes them as text; the only markup it
 * puts in is that of sections and rows, which the report encoded.
 */
const table = document.querySelector<HTMLTableElement>('table.results');
const tools = document.querySelector<HTMLFormElement>('form.tools');

if (table !== null && tools !== null) {
  const rows = readRows(table);
  const sections = createSections(rows);
  const list = createTableList(table);
  const order = connectOrder(table, tools, rows, list);
  const filter = connectFilter(tools, rows, sections, order);
  connectLinks(rows, sections, filter);
  connectDownloads(tools, rows, order);
  connectKeyboard(table, tools, list);
  connectMoreChanges();
  watchTheme();
  tools.hidden = rows.length < 2;
  for (const hint of document.querySelectorAll<HTMLElement>('.scripted')) hint.hidden = false;
}
