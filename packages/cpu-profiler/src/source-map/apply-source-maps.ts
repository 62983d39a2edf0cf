import { type LoadedScript, type MappedScript, mappedScripts, originalFrame } from '@benchline/inspector';
import type { CpuProfileData, CpuProfileNode } from '../profile/cpu-profile.js';
import { originalTicks } from './original-ticks.js';

/** The profile in terms of the code as it was written: files, names and lines by the scripts' source maps. */
export function applySourceMaps(
  data: CpuProfileData,
  scripts: ReadonlyMap<string, LoadedScript>,
): CpuProfileData {
  const mapped = mappedScripts(scripts);
  return { ...data, nodes: data.nodes.map((node) => originalNode(node, mapped)) };
}

function originalNode(node: CpuProfileNode, scripts: ReadonlyMap<string, MappedScript>): CpuProfileNode {
  const script = scripts.get(node.callFrame.scriptId);
  if (script === undefined) return node;
  const callFrame = originalFrame(node.callFrame, script);
  if (callFrame === node.callFrame || node.positionTicks === undefined) return { ...node, callFrame };
  const positionTicks = originalTicks(node.positionTicks, node.callFrame, script.map, callFrame.url);
  return { ...node, callFrame, positionTicks };
}
