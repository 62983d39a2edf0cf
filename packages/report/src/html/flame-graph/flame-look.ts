import type { CodeCategory } from '@benchline/schema';
import type { FlameFrame } from '../../model/profiles/flame-view.js';

/** Changes of a self value, relative to the whole, from which a frame has the next stronger colour. */
const STEPS = [0.002, 0.01, 0.04, 0.12];

/** How a frame of a differential flame graph is to be seen: how much it gained or lost, in steps up to 4. */
export interface FlameChange {
  readonly step: number;
  /** `▲`, `▼`, or `''` for what did not move. */
  readonly mark: string;
  readonly fill: string;
}

/** The colour of whose code a frame is, as a variable of the page's style. */
export function categoryFill(category: CodeCategory): string {
  return `var(--flame-${category})`;
}

/** The colour of a frame by the share of the whole that it spent itself. */
export function heatFill(selfShare: number): string {
  return `var(--heat-${stepOf(selfShare)})`;
}

/** The mark and colour of a frame's change. @param root - of the same differential graph */
export function changeLook(frame: FlameFrame, root: FlameFrame): FlameChange {
  const share = (frame.deltaSelfValue ?? 0) / (root.baselineTotalValue || 1);
  const step = frame.isChanged ? stepOf(Math.abs(share)) : 0;
  if (step === 0) return { step, mark: '', fill: 'var(--flame-even)' };
  return share > 0
    ? { step, mark: '▲', fill: `var(--gain-${step})` }
    : { step, mark: '▼', fill: `var(--lost-${step})` };
}

function stepOf(share: number): number {
  return STEPS.filter((least) => share >= least).length;
}
