/** A curve: what it is over, rising, and its values. */
export interface Column {
    readonly xs: readonly number[];
    readonly ys: readonly (number | null)[];
}
/**
 * Puts curves over places of their own onto one axis: all places, and for each curve a value at its own, `null` at the
 * others. A place that a curve has twice moves up by the least, so that a step stays a step.
 */
export declare function joinColumns(columns: readonly Column[]): [xs: number[], ...ys: (number | null)[][]];
/** The value of a curve at any place, on the line between its neighbours; its end value beyond its ends. */
export declare function valueAt({ xs, ys }: Column, x: number): number;
