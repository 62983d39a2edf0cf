import type { DifferentialFlameNode, FlameNode, ProfileDiff } from '@benchline/schema';
import type { FlameFrame } from './flame-view.js';

/** Frames narrower than this, relative to the whole, cannot be seen, and are left out. */
const LEAST_SHARE = 0.001;
/** Calls deeper than this are recursion as a rule, and would make the picture higher than any screen. */
const DEEPEST = 80;

/** The frames of a graph that a page has room for, and how many it had. */
export interface KeptFrames {
  readonly frames: readonly FlameFrame[];
  readonly frameCount: number;
}

/** The widest frames of a flame graph, in the order of drawing; a kept frame's parents are kept. */
export function flameFrames(root: FlameNode, limit: number): KeptFrames {
  return keepWidest(
    flatten(root, (node, depth) => ({
      depth,
      ...placeOf(node),
      selfValue: digits(node.selfValue),
      totalValue: digits(node.totalValue),
      baselineSelfValue: null,
      baselineTotalValue: null,
      deltaSelfValue: null,
      isChanged: false,
    })),
    limit,
  );
}

/**
 * The widest frames of either side of a differential flame graph.
 *
 * @param diff - names the functions that changed beyond the noise, and what strikes all code alike; without one every
 *   change counts
 */
export function differentialFrames(
  root: DifferentialFlameNode,
  diff: ProfileDiff | null,
  limit: number,
): KeptFrames {
  const changed = diff === null ? null : new Set(diff.functions.filter(isNamed).map(keyOf));
  const commonRatio = diff?.commonRatio ?? 1;
  return keepWidest(
    flatten(root, (node, depth) => ({
      depth,
      ...placeOf(node),
      selfValue: digits(node.currentSelfValue),
      totalValue: digits(node.currentTotalValue),
      baselineSelfValue: digits(node.baselineSelfValue),
      baselineTotalValue: digits(node.baselineTotalValue),
      deltaSelfValue: digits(node.currentSelfValue - commonRatio * node.baselineSelfValue),
      isChanged: changed === null || changed.has(keyOf(node)),
    })),
    limit,
  );
}

/** Deep recursion makes deep trees: a stack of our own, so that none is too deep. */
function flatten<Node extends { readonly children: readonly Node[] }>(
  root: Node,
  frameOf: (node: Node, depth: number) => FlameFrame,
): FlameFrame[] {
  const frames: FlameFrame[] = [];
  const pending = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next;
    frames.push(frameOf(node, depth));
    for (const child of [...node.children].reverse()) pending.push({ node: child, depth: depth + 1 });
  }
  return frames;
}

/** A parent is as wide as its children at least, so what is wide enough has its parents too. */
function keepWidest(frames: readonly FlameFrame[], limit: number): KeptFrames {
  const root = frames[0] as FlameFrame;
  const shares = frames.map((frame) =>
    Math.max(
      share(frame.totalValue, root.totalValue),
      share(frame.baselineTotalValue ?? 0, root.baselineTotalValue ?? 0),
    ),
  );
  const candidates = frames.filter(
    ({ depth }, index) => depth < DEEPEST && (index === 0 || (shares[index] as number) >= LEAST_SHARE),
  );
  const shareOf = new Map(frames.map((frame, index) => [frame, shares[index] as number]));
  const beyond = candidates.map((frame) => shareOf.get(frame) ?? 0).sort((a, b) => b - a)[limit] ?? 0;
  const wider = (frame: FlameFrame) => (shareOf.get(frame) ?? 0) > beyond;
  // Of frames as wide as the widest that has no room, the first: callers come before what they call.
  let room = limit - candidates.filter(wider).length;
  const kept = candidates.filter((frame, index) => index === 0 || wider(frame) || room-- > 0);
  return { frames: kept, frameCount: frames.length };
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function placeOf({ name, file, line, category }: FlameNode | DifferentialFlameNode) {
  return {
    name: name === '' ? '(anonymous)' : name,
    place: placeText(file, line),
    category: category ?? 'user',
  };
}

/** Whether a diff says of a function that it changed beyond the noise. */
export function isNamed({ change }: ProfileDiff['functions'][number]): boolean {
  return change === 'gained' || change === 'lost';
}

function keyOf({ name, file, line, column }: Pick<FlameNode, 'name' | 'file' | 'line' | 'column'>): string {
  return JSON.stringify([name, file, line, column]);
}

/** For example `src/parse.ts:12`. */
export function placeText(file: string, line: number | null): string {
  return file === '' || line === null ? file : `${file}:${line}`;
}

/** Five digits are finer than any screen, and keep the page small. */
function digits(value: number): number {
  return Number(value.toPrecision(5));
}
