import type { TableList } from './table-list.js';
/** `/` leads to the filter; the arrow keys, or j and k, from row to row, and from the filter to the first row. */
export declare function connectKeyboard(table: HTMLTableElement, tools: HTMLFormElement, list: TableList): void;
