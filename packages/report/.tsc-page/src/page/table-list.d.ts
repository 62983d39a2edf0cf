/** What stands in a line of the table. */
export interface Item {
    /** The same for the same line, whatever the order. */
    readonly key: string;
    readonly element: () => HTMLTableRowElement;
}
/** The body of the table: any number of lines, of which those near the screen are in the document. */
export interface TableList {
    readonly show: (items: readonly Item[]) => void;
    /** Brings a line into the document and onto the screen. */
    readonly reveal: (index: number) => HTMLTableRowElement | undefined;
    readonly items: () => readonly Item[];
}
/** Puts lines into the table's body as they come near the screen, and all of them for print. */
export declare function createTableList(table: HTMLTableElement): TableList;
