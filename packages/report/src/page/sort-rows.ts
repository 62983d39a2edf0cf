/** Rows by a number, those without one last; equal ones stay in their order, whichever way. */
export function sortRows<Item>(
  rows: readonly Item[],
  numberOf: (row: Item) => number | null,
  isDescending: boolean,
): Item[] {
  const keyed = rows.map((row) => ({ row, key: numberOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return isDescending ? b.key - a.key : a.key - b.key;
  });
  return keyed.map(({ row }) => row);
}
