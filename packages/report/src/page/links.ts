import type { Filter } from './filter.js';
import { canonicalHash, hashOf } from './hash.js';
import type { Row } from './rows.js';
import type { Sections } from './sections.js';

/** Sections take their true height only when they come near, which moves those below: aim again until that is over. */
const AIMS = 12;

/** Makes `#/benchmark/<id>` lead to that benchmark. */
export function connectLinks(rows: readonly Row[], sections: Sections, filter: Filter): void {
  const byHash = new Map<string, Row>();
  for (const row of rows) {
    byHash.set(hashOf(row.id), row);
    byHash.set(`#${row.anchor}`, row);
  }
  const follow = () => {
    const row = byHash.get(canonicalHash(location.hash));
    const section = row === undefined ? null : sections.open(row);
    for (const [, other] of sections.opened()) other.classList.toggle('linked', other === section);
    if (row === undefined || section === null) return;
    filter.clearFor(row);
    bringUp(section, AIMS);
    section.focus({ preventScroll: true });
  };
  addEventListener('hashchange', follow);
  follow();
}

function bringUp(section: HTMLElement, aims: number): void {
  section.scrollIntoView();
  if (aims > 0) requestAnimationFrame(() => bringUp(section, aims - 1));
}
