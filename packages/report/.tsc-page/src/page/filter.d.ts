import type { Row } from './rows.js';
import type { Sections } from './sections.js';
import type { TableOrder } from './table-order.js';
/** What the filter is asked from elsewhere. */
export interface Filter {
    /** Shows all where the filter hides a row. */
    readonly clearFor: (row: Row) => void;
}
/** Makes the search field and the choices hide rows, and their sections, that do not match. */
export declare function connectFilter(tools: HTMLFormElement, rows: readonly Row[], sections: Sections, order: TableOrder): Filter;
