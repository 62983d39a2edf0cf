import type { CodeCategory, ProfileKind } from './profile.js';

/** A box of a flame graph: a function in one place of the call tree. */
export interface FlameNode {
  readonly name: string;
  /** Empty where the code has no file: the root, native code. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly category?: CodeCategory;
  /** Spent here, in the graph's unit. */
  readonly selfValue: number;
  /** Spent here and in the children: the width of the box. */
  readonly totalValue: number;
  /** By name and file, so that the same code draws the same picture. */
  readonly children: readonly FlameNode[];
}

/** A call tree with its weights, ready to be drawn. */
export interface FlameGraph {
  readonly kind: ProfileKind;
  readonly unit: 'ns' | 'bytes';
  readonly sampleCount: number;
  readonly root: FlameNode;
}

/** A box of a differential flame graph; values are per operation, so that profiles of any length compare. */
export interface DifferentialFlameNode {
  readonly name: string;
  /** As in the current profile, or in the baseline where the current one has it no more. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly category?: CodeCategory;
  readonly baselineSelfValue: number;
  readonly currentSelfValue: number;
  readonly baselineTotalValue: number;
  readonly currentTotalValue: number;
  /** Current minus baseline self value: what colours the box. */
  readonly deltaSelfValue: number;
  readonly children: readonly DifferentialFlameNode[];
}

/** Two call trees laid over each other: draw it by `currentTotalValue`, or by the baseline's to see what is gone. */
export interface DifferentialFlameGraph {
  readonly kind: ProfileKind;
  /** Per operation. */
  readonly unit: 'ns' | 'bytes';
  readonly root: DifferentialFlameNode;
}
