import { connectCharts } from './charts/live-charts.js';
import { benchmarkData } from './embedded-data.js';
import { hashOf } from './hash.js';
import type { Row } from './rows.js';
import { connectActions } from './section-actions.js';

declare global {
  /** Brings the profiles below an element to life, on a page that has profiles. */
  var mountProfiles: ((within: ParentNode) => void) | undefined;
}

/** The sections of the benchmarks, which are put into the document when they are asked for. */
export interface Sections {
  /** The section of a row; made where the document does not have it yet. */
  open(row: Row): HTMLElement | null;
  /** Those that the document has. */
  readonly opened: () => Iterable<[Row, HTMLElement]>;
}

/** Finds the sections of the document, and makes the others on demand, in the order of the rows. */
export function createSections(rows: readonly Row[]): Sections {
  const known = new Map<Row, HTMLElement>();
  const holder = document.getElementById('details');
  const enhance = (row: Row, section: HTMLElement) => {
    known.set(row, section);
    connectActions(row, section);
    connectCharts(row.anchor, section);
    for (const link of section.querySelectorAll<HTMLAnchorElement>('a.self')) link.href = hashOf(row.id);
  };
  for (const row of rows) {
    const section = document.getElementById(row.anchor);
    if (section !== null) enhance(row, section);
  }
  const make = (row: Row): HTMLElement | null => {
    const markup = benchmarkData(row.anchor)?.section;
    if (!markup || holder === null) return null;
    const template = document.createElement('template');
    template.innerHTML = markup;
    const section = template.content.querySelector<HTMLElement>('article');
    if (section === null) return null;
    const next = rows.slice(rows.indexOf(row) + 1).find((other) => known.has(other));
    holder.insertBefore(section, next === undefined ? null : (known.get(next) as HTMLElement));
    enhance(row, section);
    // Profiles have a script of their own, which has found those of the document by itself.
    globalThis.mountProfiles?.(section);
    return section;
  };
  return {
    open: (row) => known.get(row) ?? make(row),
    opened: () => known.entries(),
  };
}
