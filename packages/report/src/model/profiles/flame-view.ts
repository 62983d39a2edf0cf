import type { CodeCategory } from '@benchline/schema';

/** A box of a flame graph. Values are in the graph's unit. */
export interface FlameFrame {
  /** 0 is the root. A frame's children follow it, up to the next frame that is no deeper than it. */
  readonly depth: number;
  readonly name: string;
  /** For example `src/parse.ts:12`; `''` for code without a place. */
  readonly place: string;
  readonly category: CodeCategory;
  readonly selfValue: number;
  readonly totalValue: number;
  /** Of the baseline; `null` where the graph is of one profile. */
  readonly baselineSelfValue: number | null;
  readonly baselineTotalValue: number | null;
  /** Change of the self value beyond what strikes all code alike; `null` where the graph is of one profile. */
  readonly deltaSelfValue: number | null;
  /** Whether the change counts as one: its function was named, or nobody judged the noise. */
  readonly isChanged: boolean;
}

/** A flame graph, small enough for a page. */
export interface FlameView {
  readonly title: string;
  /** What a person would tell of it who cannot show it. */
  readonly sentence: string;
  /** How to read it, and what was left out. */
  readonly caption: string;
  readonly unit: 'ns' | 'bytes';
  /** Values are of one operation, not of the whole profile. */
  readonly perOperation: boolean;
  /** Each frame before its children. */
  readonly frames: readonly FlameFrame[];
}
