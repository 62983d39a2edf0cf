import type { CallFrame } from '@benchline/inspector';
import { inspectorModuleUrl } from '@benchline/inspector';
import { profilerUrl } from '../engine/engine.js';
import { inspectorEngineUrl } from '../engine/inspector-engine.js';
import { v8ProfilerNextEngineUrl } from '../engine/v8-profiler-next-engine.js';
import type { CpuProfileData, CpuProfileNode } from '../profile/cpu-profile.js';
import { operationLoopUrl } from './operation-loop.js';

// Built, they are one file; run from source, each is its own. Bundled into an app they are the app's file, which is not
// ours to set aside.
const ownFiles = new Set(
  [inspectorModuleUrl, inspectorEngineUrl, v8ProfilerNextEngineUrl, operationLoopUrl].filter((url) =>
    /[\\/](?:cpu-profiler|inspector)[\\/](?:dist|src)[\\/]/.test(url),
  ),
);

/**
 * Marks the profiler's own frames, so that summaries can set them aside: ours, those of the modules that we profile
 * with, and the native calls right below them.
 */
export function withoutProfilerFrames(data: CpuProfileData): CpuProfileData {
  const parents = new Map<number, CpuProfileNode>();
  for (const node of data.nodes) for (const child of node.children ?? []) parents.set(child, node);
  const nodes = data.nodes.map((node) => {
    const { callFrame } = node;
    const caller = parents.get(node.id)?.callFrame;
    const ours =
      isProfiler(callFrame) ||
      isClockReading(node, parents) ||
      (isNative(callFrame) && caller !== undefined && isDoor(caller));
    if (!ours) return node;
    return { ...node, callFrame: { ...callFrame, url: profilerUrl } };
  });
  return { ...data, nodes };
}

/** What the loop that repeats an operation asks for the time, and what that calls. */
const clocks = new Set(['now', 'cpuUsage', 'eventLoopUtilization']);

function isClockReading(node: CpuProfileNode, parents: ReadonlyMap<number, CpuProfileNode>): boolean {
  for (let at: CpuProfileNode | undefined = node; at !== undefined; at = parents.get(at.id)) {
    const { url, functionName } = at.callFrame;
    if (url !== '' && !url.startsWith('node:')) return false;
    if (clocks.has(functionName) && ownFiles.has(parents.get(at.id)?.callFrame.url ?? '')) return true;
  }
  return false;
}

function isProfiler(frame: CallFrame): boolean {
  return ownFiles.has(frame.url) || isDoor(frame);
}

/** The modules through which V8's profiler is reached. */
function isDoor({ url }: CallFrame): boolean {
  return url === 'node:inspector' || /[\\/]node_modules[\\/]v8-profiler-next[\\/]/.test(url);
}

function isNative({ url, scriptId, functionName }: CallFrame): boolean {
  return url === '' && scriptId === '0' && !functionName.startsWith('(');
}
