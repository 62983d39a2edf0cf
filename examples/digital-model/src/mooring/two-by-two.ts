/** A 2×2 matrix, row by row. */
export interface TwoByTwo {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
}

/** A pair of numbers in a plane. */
export interface Pair {
  readonly x: number;
  readonly y: number;
}

/**
 * Solves `matrix · result = right` by Cramer's rule.
 *
 * @throws RangeError when the matrix is singular
 */
export function solveTwoByTwo(matrix: TwoByTwo, right: Pair): Pair {
  const determinant = matrix.xx * matrix.yy - matrix.xy * matrix.yx;
  if (determinant === 0 || !Number.isFinite(determinant)) throw new RangeError('The 2×2 matrix is singular.');
  return {
    x: (right.x * matrix.yy - matrix.xy * right.y) / determinant,
    y: (matrix.xx * right.y - right.x * matrix.yx) / determinant,
  };
}
