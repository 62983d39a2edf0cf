import type { EmbeddedRow } from '../html/embedded.js';
import { reportData } from './embedded-data.js';
import { hashOf } from './hash.js';

/** A benchmark's row. */
export interface Row extends EmbeddedRow {
  /** Made when it is first asked for, where the document does not have it. */
  readonly element: () => HTMLTableRowElement;
}

/** The rows in the order of the document, the worst first. */
export function readRows(table: HTMLTableElement): Row[] {
  const known = Array.from(table.tBodies[0]?.rows ?? []);
  // With scripts on, this is text: the markup of the rows that only readers without scripts are given.
  const more = document.querySelector('noscript.more')?.textContent ?? '';
  const markup = more.split(/(?=<tr )/).slice(1);
  return reportData().rows.map((row, index) => {
    let element = known[index];
    let isLinked = false;
    return {
      ...row,
      element: () => {
        if (!isLinked) {
          element ??= elementOf(markup[index - known.length] ?? '');
          linkOf(element).href = hashOf(row.id);
          isLinked = true;
        }
        return element as HTMLTableRowElement;
      },
    };
  });
}

/** The link of a row to its section. */
function linkOf(row: HTMLTableRowElement): HTMLAnchorElement {
  const cell = row.cells[0] as HTMLTableCellElement;
  const known = cell.querySelector('a');
  if (known !== null) return known;
  const link = document.createElement('a');
  const name = cell.querySelector('.name');
  link.textContent = name?.textContent ?? '';
  name?.replaceWith(link);
  return link;
}

function elementOf(markup: string): HTMLTableRowElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.querySelector('tr') ?? document.createElement('tr');
}
