import type { EmbeddedRow } from '../html/embedded.js';
/** A benchmark's row. */
export interface Row extends EmbeddedRow {
    /** Made when it is first asked for, where the document does not have it. */
    readonly element: () => HTMLTableRowElement;
}
/** The rows in the order of the document, the worst first. */
export declare function readRows(table: HTMLTableElement): Row[];
