import type { GrowthKind, GrowthVerdict } from '@benchline/stats';
import type { Tone } from '../tone.js';

/** A benchmark at one size. */
export interface GrowthPoint {
  readonly size: number;
  readonly medianNs: number;
  readonly lowerNs: number | null;
  readonly upperNs: number | null;
  /** For example `size = 1,000: 12.3 µs`. */
  readonly text: string;
  /** Of the benchmark's section. */
  readonly anchor: string;
}

/** One of the laws that were fitted. */
export interface GrowthFitView {
  readonly kind: GrowthKind;
  /** For example `n log n`. */
  readonly law: string;
  /** How near it comes, for example `off by 2.1 %, R² 0.999`. */
  readonly text: string;
  /** Whether it is among those that cannot be ruled out. */
  readonly isPossible: boolean;
}

/** How the time of a benchmark grows with one of its parameters. */
export interface GrowthView {
  /** Letters, digits and hyphens only. */
  readonly anchor: string;
  readonly name: string;
  /** Package and suites. */
  readonly place: string;
  readonly parameter: string;
  /** The other parameters, for example `shape = sorted`; `''` where there are none. */
  readonly fixed: string;
  readonly verdict: GrowthVerdict;
  readonly tone: Tone;
  /** For example `n log n`, `n or n log n?`, `none fits`, `too few sizes`. */
  readonly law: string;
  readonly title: string;
  /** What was found, and how sure that is. */
  readonly sentence: string;
  readonly caption: string;
  /** The smallest size first. */
  readonly points: readonly GrowthPoint[];
  /** The best fit between the sizes; empty where none fits. */
  readonly curve: readonly { readonly size: number; readonly ns: number }[];
  /** The best first. */
  readonly fits: readonly GrowthFitView[];
}
