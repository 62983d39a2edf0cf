import type { Row } from './rows.js';
import type { TableOrder } from './table-order.js';
/** Makes the buttons above the table hand out the rows that are shown, in their order. */
export declare function connectDownloads(tools: HTMLFormElement, rows: readonly Row[], order: TableOrder): void;
