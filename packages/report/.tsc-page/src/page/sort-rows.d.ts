/** Rows by a number, those without one last; equal ones stay in their order, whichever way. */
export declare function sortRows<Item>(rows: readonly Item[], numberOf: (row: Item) => number | null, isDescending: boolean): Item[];
