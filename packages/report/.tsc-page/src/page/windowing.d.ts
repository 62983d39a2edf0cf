/** Which items of a long list are put in, and how much room those before and after take. */
export interface Window {
    readonly from: number;
    /** After the last. */
    readonly to: number;
    readonly before: number;
    readonly after: number;
}
/**
 * The items between two edges, with some beyond.
 *
 * @param heights - of all items, measured or guessed
 * @param top - the upper edge of the screen, from the top of the list; negative while the list begins below it
 * @param bottom - the lower edge
 */
export declare function windowOf(heights: readonly number[], top: number, bottom: number): Window;
