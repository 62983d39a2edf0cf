import type { Row } from './rows.js';
/** Gives a section its buttons: copy the numbers as text, and all that is shown as JSON. */
export declare function connectActions(row: Row, section: HTMLElement): void;
