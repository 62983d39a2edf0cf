import type { Row } from './rows.js';
import type { TableList } from './table-list.js';
/** Which rows the table shows, in which order. */
export interface TableOrder {
    /** Rows that pass, in the order chosen. */
    readonly shown: () => readonly Row[];
    readonly filter: (passes: (row: Row) => boolean) => void;
}
/** Makes the headers sort, and the switch group rows by suite. */
export declare function connectOrder(table: HTMLTableElement, tools: HTMLFormElement, rows: readonly Row[], list: TableList): TableOrder;
