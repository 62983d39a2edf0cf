/** Samples of one function in the replicates of both sides, each with its exposure. */
export interface FunctionCounts {
  readonly baseline: readonly Count[];
  readonly current: readonly Count[];
  /** What unchanged code of its kind differs by from process to process, relative. */
  readonly processSpread: number;
}

/** `hits` over `exposure` is nanoseconds per operation. */
export interface Count {
  readonly hits: number;
  readonly exposure: number;
}

export function hitsOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { hits }) => sum + hits, 0);
}

export function exposureOf(counts: readonly Count[]): number {
  return counts.reduce((sum, { exposure }) => sum + exposure, 0);
}

/** Nanoseconds per operation. */
export function rateOf(counts: readonly Count[]): number {
  return hitsOf(counts) / exposureOf(counts);
}
