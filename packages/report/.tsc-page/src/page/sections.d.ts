import type { Row } from './rows.js';
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
export declare function createSections(rows: readonly Row[]): Sections;
