import { formatBytes, formatDuration, formatPercent, pluralize } from '@benchline/format';
import type { DifferentialFlameGraph, FlameGraph, ProfileDiff } from '@benchline/schema';
import { differentialFrames, flameFrames, type KeptFrames } from './flame-frames.js';
import { flameFunctions } from './flame-functions.js';
import type { FlameFrame, FlameView } from './flame-view.js';

/** A flame graph for a page; `null` where nothing was sampled. */
export function flameView(graph: FlameGraph, limit: number): FlameView | null {
  const { root, unit, kind } = graph;
  if (!(root.totalValue > 0)) return null;
  const write = unit === 'ns' ? formatDuration : formatBytes;
  const kept = flameFrames(root, limit);
  const [top] = flameFunctions(root);
  const most =
    top === undefined
      ? ''
      : ` Most of it in ${top.node.name}: ${formatPercent(top.selfValue / root.totalValue, { decimals: 0 })}.`;
  return {
    title: kind === 'cpu' ? 'Flame graph' : 'Flame graph of allocations',
    sentence: `${write(root.totalValue)} in ${pluralize(graph.sampleCount, 'sample')}.${most}`,
    caption: [
      kind === 'cpu'
        ? 'A box is a function in one place of the call tree, as wide as the time spent in it and in what it called, below its caller; the order from left to right is no time.'
        : 'A box is a function in one place of the call tree, as wide as the bytes allocated in it and in what it called, below its caller.',
      leftOut(kept),
    ]
      .filter((part) => part !== '')
      .join(' '),
    unit,
    perOperation: false,
    frames: kept.frames,
  };
}

/** A differential flame graph for a page; `null` where neither side has anything. */
export function differentialView(
  { root, unit }: DifferentialFlameGraph,
  diff: ProfileDiff | null,
  limit: number,
): FlameView | null {
  if (!(root.currentTotalValue > 0 && root.baselineTotalValue > 0)) return null;
  const write = unit === 'ns' ? formatDuration : formatBytes;
  const ratio = diff?.commonRatio ?? 1;
  const kept = differentialFrames(root, diff, limit);
  const change = formatPercent(root.currentTotalValue / root.baselineTotalValue - 1, { signed: true });
  return {
    title: 'Difference from the baseline',
    sentence: `${write(root.baselineTotalValue)} per operation before, ${write(root.currentTotalValue)} now (${change}).`,
    caption: [
      howToRead(kept.frames, diff),
      Math.abs(ratio - 1) < 0.005
        ? ''
        : `What strikes all code alike, ${formatPercent(ratio - 1, { signed: true })}, is set apart.`,
      leftOut(kept),
    ]
      .filter((part) => part !== '')
      .join(' '),
    unit,
    perOperation: true,
    frames: kept.frames,
  };
}

function howToRead(frames: readonly FlameFrame[], diff: ProfileDiff | null): string {
  if (!frames.some(({ isChanged }) => isChanged)) {
    return 'No function changed beyond the noise, so that no box is coloured.';
  }
  const which = diff === null ? 'Boxes' : 'Of the functions that changed beyond the noise, boxes';
  return `${which} with ▲ gained and those with ▼ lost what is spent in the function itself, the stronger the colour the more.`;
}

function leftOut({ frames, frameCount }: KeptFrames): string {
  const count = frameCount - frames.length;
  return count === 0
    ? ''
    : `${pluralize(count, 'box', 'boxes')} too small or too deep to be seen ${count === 1 ? 'is' : 'are'} left out.`;
}
