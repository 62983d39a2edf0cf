import { connectInspector, type InspectorConnection } from '../engine/inspector-engine.js';
import type { CoveredFunction } from '../inlining/function-range.js';

/** A script that V8 has loaded. */
export interface LoadedScript {
  readonly scriptId: string;
  readonly url: string;
  /** As the script's last comment says it: relative to the script, or a `data:` URL. */
  readonly sourceMapUrl: string;
  /** The text that V8 runs, which a loader may have made. */
  readonly text: string;
  readonly functions: readonly CoveredFunction[];
}

/**
 * The scripts of the given ids that V8 has loaded. Unlike files, they are what loaders made from TypeScript, with the
 * source map that they put into it. Without an inspector nothing is found.
 */
export function loadedScripts(scriptIds: ReadonlySet<string>): Map<string, LoadedScript> {
  const scripts = new Map<string, LoadedScript>();
  let connection: InspectorConnection;
  try {
    connection = connectInspector();
  } catch {
    return scripts;
  }
  const { session, post } = connection;
  try {
    const parsed = new Map<string, { url: string; sourceMapURL?: string | undefined }>();
    session.on('Debugger.scriptParsed', ({ params }) => {
      if (scriptIds.has(params.scriptId)) parsed.set(params.scriptId, params);
    });
    // Tells of every script loaded so far, before it returns.
    post('Debugger.enable');
    post('Profiler.enable');
    const { result } = post('Profiler.getBestEffortCoverage') as {
      result: { scriptId: string; functions: CoveredFunction[] }[];
    };
    const covered = new Map(result.map(({ scriptId, functions }) => [scriptId, functions]));
    for (const [scriptId, { url, sourceMapURL = '' }] of parsed) {
      const text = post('Debugger.getScriptSource', { scriptId }).scriptSource as string;
      const functions = covered.get(scriptId) ?? [];
      scripts.set(scriptId, { scriptId, url, sourceMapUrl: sourceMapURL, text, functions });
    }
  } finally {
    session.disconnect();
  }
  return scripts;
}
