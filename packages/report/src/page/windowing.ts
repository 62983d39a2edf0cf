/** Which items of a long list are put in, and how much room those before and after take. */
export interface Window {
  readonly from: number;
  /** After the last. */
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Items put in beyond each edge of the screen. */
const MARGIN = 12;

/**
 * The items between two edges, with some beyond.
 *
 * @param heights - of all items, measured or guessed
 * @param top - the upper edge of the screen, from the top of the list; negative while the list begins below it
 * @param bottom - the lower edge
 */
export function windowOf(heights: readonly number[], top: number, bottom: number): Window {
  let height = 0;
  let first = heights.length;
  let last = 0;
  heights.forEach((own, i) => {
    if (height + own > top && first === heights.length) first = i;
    if (height < bottom) last = i + 1;
    height += own;
  });
  const from = Math.max(0, Math.min(first, heights.length) - MARGIN);
  const to = Math.min(heights.length, Math.max(last, from) + MARGIN);
  const sum = (start: number, end: number) =>
    heights.slice(start, end).reduce((total, own) => total + own, 0);
  return { from, to, before: sum(0, from), after: sum(to, heights.length) };
}
