/** How a value can grow with a size: not at all, with its logarithm, in proportion, with n log n, with its square. */
export const growthKinds = ['constant', 'logarithmic', 'linear', 'linearithmic', 'quadratic'] as const;

/** One of {@link growthKinds}. */
export type GrowthKind = (typeof growthKinds)[number];

/** What grows in each kind, for sizes above 0. */
export const growthTerms: Readonly<Record<GrowthKind, (size: number) => number>> = {
  constant: () => 0,
  logarithmic: Math.log,
  linear: (size) => size,
  linearithmic: (size) => size * Math.log(size),
  quadratic: (size) => size * size,
};

/** A value that was measured at a size; both above 0. */
export interface SizedValue {
  readonly size: number;
  readonly value: number;
}

/** `value = base + factor × term(size)`, with neither below 0. */
export interface GrowthModel {
  readonly kind: GrowthKind;
  readonly base: number;
  readonly factor: number;
}

/** The value that a model gives at a size above 0. */
export function growthValue({ kind, base, factor }: GrowthModel, size: number): number {
  return base + factor * growthTerms[kind](size);
}

/** A model and how far it misses. */
export interface FittedModel extends GrowthModel {
  /** Sum of the squares of the relative errors. */
  readonly squaredErrors: number;
}

/**
 * Fits a model by least squares of relative errors, so that small sizes count as much as large ones. Neither the base nor
 * the factor may be below 0: nothing takes less than no time.
 */
export function fitModel(points: readonly SizedValue[], kind: GrowthKind): FittedModel {
  // Terms of one size of magnitude keep the sums exact.
  const scale = Math.max(...points.map(({ size }) => Math.abs(growthTerms[kind](size)))) || 1;
  const sums = { uu: 0, uv: 0, vv: 0, u: 0, v: 0 };
  for (const { size, value } of points) {
    const u = 1 / value;
    const v = growthTerms[kind](size) / scale / value;
    sums.uu += u * u;
    sums.uv += u * v;
    sums.vv += v * v;
    sums.u += u;
    sums.v += v;
  }
  const { base, factor } = solve(sums);
  const model = { kind, base, factor: factor / scale };
  const squaredErrors = points.reduce(
    (sum, { size, value }) => sum + ((value - growthValue(model, size)) / value) ** 2,
    0,
  );
  return { ...model, squaredErrors };
}

/** Two unknowns that are not below 0; where one would be, the other alone. */
function solve({ uu, uv, vv, u, v }: Readonly<Record<'uu' | 'uv' | 'vv' | 'u' | 'v', number>>) {
  const determinant = uu * vv - uv * uv;
  if (!(vv > 0) || !(determinant > 0)) return { base: u / uu, factor: 0 };
  const base = (u * vv - v * uv) / determinant;
  const factor = (v * uu - u * uv) / determinant;
  if (factor < 0) return { base: u / uu, factor: 0 };
  return base < 0 ? { base: 0, factor: v / vv } : { base, factor };
}
