import { profilerUrl } from '../engine/engine.js';
import type { CallFrame, CpuProfileData, CpuProfileNode } from '../profile/cpu-profile.js';
import { loadSourceMap } from './load-source-map.js';
import { type MappedScript, originalFrame } from './original-frame.js';
import { originalTicks } from './original-ticks.js';
import { withLoadedScripts } from './script-sources.js';

/**
 * The profile in terms of the code as it was written: files, names and lines by the source maps of the scripts that
 * V8 has loaded, from files beside them or from inside them. Scripts without a map are as they were.
 */
export function applySourceMaps(data: CpuProfileData): CpuProfileData {
  return withLoadedScripts((find) => {
    const scripts = new Map<string, MappedScript | undefined>();
    const scriptOf = ({ scriptId, url }: CallFrame): MappedScript | undefined => {
      if (url === '' || url === profilerUrl || url.startsWith('node:')) return undefined;
      if (!scripts.has(scriptId)) {
        const loaded = find(scriptId);
        const map = loaded && loadSourceMap(loaded);
        scripts.set(scriptId, loaded && map && { map, lines: loaded.source().split('\n') });
      }
      return scripts.get(scriptId);
    };
    return { ...data, nodes: data.nodes.map((node) => originalNode(node, scriptOf(node.callFrame))) };
  });
}

function originalNode(node: CpuProfileNode, script: MappedScript | undefined): CpuProfileNode {
  if (script === undefined) return node;
  const callFrame = originalFrame(node.callFrame, script);
  if (callFrame === node.callFrame || node.positionTicks === undefined) return { ...node, callFrame };
  const positionTicks = originalTicks(node.positionTicks, node.callFrame, script.map, callFrame.url);
  return { ...node, callFrame, positionTicks };
}
