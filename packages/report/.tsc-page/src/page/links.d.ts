import type { Filter } from './filter.js';
import type { Row } from './rows.js';
import type { Sections } from './sections.js';
/** Makes `#/benchmark/<id>` lead to that benchmark. */
export declare function connectLinks(rows: readonly Row[], sections: Sections, filter: Filter): void;
