/** A benchmark beside the fastest of its group. */
export interface RelativeRow {
  readonly name: string;
  /** The slower median over the faster. */
  readonly ratio: number;
  /** What the intervals of both leave open of the ratio, to each side; `null` where one has none. */
  readonly uncertainty: number | null;
  /** For example `1.32 ± 0.02 times faster than`, or `about as fast as`. */
  readonly text: string;
  /** Behind the name, for example ` (1.01 ± 0.03)`; or `''`. */
  readonly note: string;
}

/** The benchmarks of one suite with equal parameters: the fastest against the others. */
export interface RelativeView {
  /** Package and suites. */
  readonly place: string;
  /** The parameters that all have; `''` where there are none. */
  readonly parameters: string;
  readonly fastest: string;
  /** The nearest first. */
  readonly rows: readonly RelativeRow[];
  /** Benchmarks of the group that are not among the rows. */
  readonly moreCount: number;
}
