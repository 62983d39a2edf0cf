/**
 * Runs an asynchronous operation on every item, never more than a number of them at once.
 *
 * @param items - what to work on
 * @param limit - how many may be in flight, a whole number of at least 1
 * @param operation - what to do; when it rejects, so does the whole, and no further item is started
 * @returns the results in the order of the items
 */
export async function mapBounded<Item, Result>(
  items: readonly Item[],
  limit: number,
  operation: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`The limit must be a whole number of at least 1, got ${limit}.`);
  }
  const results = new Array<Result>(items.length);
  // The workers share one iterator, so each item is taken once.
  const queue = items.entries();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failed) return;
      try {
        results[index] = await operation(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
