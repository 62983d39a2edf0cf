import type { CpuProfileData, CpuProfileNode } from '../profile/cpu-profile.js';
import { loadSourceMap } from './load-source-map.js';
import { type MappedScript, originalFrame } from './original-frame.js';
import { originalTicks } from './original-ticks.js';
import type { LoadedScript } from './script-sources.js';

/**
 * The profile in terms of the code as it was written: files, names and lines by the source maps of the scripts, from
 * files beside them or from inside them. Scripts without a map are as they were.
 */
export function applySourceMaps(
  data: CpuProfileData,
  scripts: ReadonlyMap<string, LoadedScript>,
): CpuProfileData {
  const mapped = new Map<string, MappedScript>();
  for (const [scriptId, script] of scripts) {
    const map = loadSourceMap(script);
    if (map !== undefined) mapped.set(scriptId, { map, lines: script.text.split('\n') });
  }
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
