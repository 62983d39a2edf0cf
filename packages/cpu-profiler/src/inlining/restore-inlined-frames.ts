import type { CallFrame } from '@benchline/inspector';
import type { CpuProfileData, CpuProfileNode, PositionTick } from '../profile/cpu-profile.js';
import { type FunctionRange, functionAt, type ScriptFunctions } from './function-range.js';
import { inlinedCallee } from './inlined-callee.js';

/**
 * Gives samples of inlined functions, which V8 lists under the caller, back to the function that they were in, as
 * children of the caller. Which of a node's samples they are in time is not recorded: they are spread evenly over it.
 */
export function restoreInlinedFrames(
  data: CpuProfileData,
  scripts: ReadonlyMap<string, ScriptFunctions>,
): CpuProfileData {
  const frames = knownFrames(data, scripts);
  const shares = new Map<number, NodeShare>();
  const nodes: CpuProfileNode[] = [];
  const added: CpuProfileNode[] = [];
  let nextId = data.nodes.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  for (const node of data.nodes) {
    const moved = ticksByCallee(node, scripts);
    if (moved.size === 0) {
      nodes.push(node);
      continue;
    }
    const children = [...moved].map(([callee, ticks]): CpuProfileNode => {
      const callFrame = frames.get(callee) ?? frameOf(callee, scripts);
      const child = { id: nextId, callFrame, hitCount: sum(ticks), positionTicks: ticks };
      nextId += 1;
      return child;
    });
    added.push(...children);
    const movedTicks = new Set([...moved.values()].flat());
    const hitCount = Math.max(0, node.hitCount - children.reduce((hits, child) => hits + child.hitCount, 0));
    const positionTicks = (node.positionTicks ?? []).filter((tick) => !movedTicks.has(tick));
    const ids = [...(node.children ?? []), ...children.map((child) => child.id)];
    nodes.push({ ...node, hitCount, positionTicks, children: ids });
    const parts = [node.id, ...children.map((child) => child.id)];
    shares.set(node.id, { parts, quotas: [hitCount, ...children.map((child) => child.hitCount)], taken: [] });
  }
  const samples = data.samples.map((sample) => {
    const share = shares.get(sample);
    return share === undefined ? sample : nextPart(share);
  });
  return { ...data, nodes: [...nodes, ...added], samples };
}

/** How the samples of a node are divided. */
interface NodeShare {
  readonly parts: readonly number[];
  readonly quotas: readonly number[];
  readonly taken: number[];
}

/** The part that is most behind its quota. */
function nextPart({ parts, quotas, taken }: NodeShare): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  quotas.forEach((quota, part) => {
    const progress = quota === 0 ? Number.POSITIVE_INFINITY : ((taken[part] ?? 0) + 0.5) / quota;
    if (progress < least) {
      least = progress;
      best = part;
    }
  });
  taken[best] = (taken[best] ?? 0) + 1;
  return parts[best] as number;
}

function ticksByCallee(
  { callFrame, positionTicks = [] }: CpuProfileNode,
  scripts: ReadonlyMap<string, ScriptFunctions>,
): Map<FunctionRange, PositionTick[]> {
  const moved = new Map<FunctionRange, PositionTick[]>();
  const script = scripts.get(callFrame.scriptId);
  const caller = script && functionAt(script, callFrame.lineNumber, callFrame.columnNumber);
  if (script === undefined || caller === undefined) return moved;
  for (const tick of positionTicks) {
    const callee = inlinedCallee(caller, tick.line, script, scripts.values());
    if (callee === undefined || callee === caller) continue;
    const ticks = moved.get(callee) ?? [];
    moved.set(callee, ticks);
    ticks.push(tick);
  }
  return moved;
}

/** Functions that V8 has listed somewhere, so that they are one and the same in every summary. */
function knownFrames(
  data: CpuProfileData,
  scripts: ReadonlyMap<string, ScriptFunctions>,
): Map<FunctionRange, CallFrame> {
  const frames = new Map<FunctionRange, CallFrame>();
  for (const { callFrame } of data.nodes) {
    const script = scripts.get(callFrame.scriptId);
    const fn = script && functionAt(script, callFrame.lineNumber, callFrame.columnNumber);
    if (fn !== undefined) frames.set(fn, callFrame);
  }
  return frames;
}

/** V8 places a function at its parameters. */
function frameOf(fn: FunctionRange, scripts: ReadonlyMap<string, ScriptFunctions>): CallFrame {
  const { url, text, lineStarts } = scripts.get(fn.scriptId) as ScriptFunctions;
  const parameters = text.indexOf('(', fn.startOffset);
  const offset = parameters >= 0 && parameters < fn.endOffset ? parameters : fn.startOffset;
  const lineNumber = lineStarts.findLastIndex((start) => start <= offset);
  const columnNumber = offset - (lineStarts[lineNumber] as number);
  return { functionName: fn.name, scriptId: fn.scriptId, url, lineNumber, columnNumber };
}

function sum(ticks: readonly PositionTick[]): number {
  return ticks.reduce((total, tick) => total + tick.ticks, 0);
}
