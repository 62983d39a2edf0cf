import type { CallFrame } from '@benchline/inspector';
import { loadedScripts } from '@benchline/inspector';
import { profilerUrl } from '../engine/engine.js';
import { coveredFunctions } from '../inlining/covered-functions.js';
import { scriptFunctions } from '../inlining/function-range.js';
import { restoreInlinedFrames } from '../inlining/restore-inlined-frames.js';
import type { CpuProfileData } from '../profile/cpu-profile.js';
import { applySourceMaps } from '../source-map/apply-source-maps.js';

/** What the engine recorded, in terms of the code: samples under the function they were in, places as written. */
export function resolveCode(recorded: CpuProfileData, sourceMaps: boolean): CpuProfileData {
  const ids = new Set(recorded.nodes.filter(({ callFrame }) => isScript(callFrame)).map(scriptIdOf));
  const scripts = loadedScripts(ids);
  const nodes = recorded.nodes.map((node) => {
    // Of code from `eval`, V8 names the script only until it is compiled.
    const url = node.callFrame.url || scripts.get(node.callFrame.scriptId)?.url || '';
    return url === node.callFrame.url ? node : { ...node, callFrame: { ...node.callFrame, url } };
  });
  const covered = coveredFunctions();
  const functions = [...scripts].map(
    ([id, script]) => [id, scriptFunctions(script, covered.get(id) ?? [])] as const,
  );
  const restored = restoreInlinedFrames({ ...recorded, nodes }, new Map(functions));
  return sourceMaps ? applySourceMaps(restored, scripts) : restored;
}

/** Code that has a text: not V8's own, not Node's, not ours. */
function isScript({ scriptId, url }: CallFrame): boolean {
  return scriptId !== '0' && url !== profilerUrl && !url.startsWith('node:') && !url.startsWith('wasm:');
}

function scriptIdOf({ callFrame }: { readonly callFrame: CallFrame }): string {
  return callFrame.scriptId;
}
