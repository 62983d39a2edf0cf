import { type Inspector, openInspector } from './open-inspector.js';

/** A script that V8 has loaded. */
export interface LoadedScript {
  readonly scriptId: string;
  readonly url: string;
  /** As the script's last comment says it: relative to the script, or a `data:` URL; empty without one. */
  readonly sourceMapUrl: string;
  /** The text that V8 runs, which a loader may have made. */
  readonly text: string;
}

/**
 * The scripts of the given ids that V8 has loaded, by id. Unlike files, they are what loaders made from TypeScript, with
 * the source map that they put into it. Without an inspector nothing is found.
 *
 * @param scriptIds V8's numbers of the scripts
 */
export function loadedScripts(scriptIds: ReadonlySet<string>): Map<string, LoadedScript> {
  const scripts = new Map<string, LoadedScript>();
  let inspector: Inspector;
  try {
    inspector = openInspector();
  } catch {
    return scripts;
  }
  try {
    const parsed = new Map<string, { url: string; sourceMapURL?: string }>();
    inspector.on<{ scriptId: string; url: string; sourceMapURL?: string }>(
      'Debugger.scriptParsed',
      (script) => {
        if (scriptIds.has(script.scriptId)) parsed.set(script.scriptId, script);
      },
    );
    // Tells of every script loaded so far, before it returns.
    inspector.call('Debugger.enable');
    for (const [scriptId, { url, sourceMapURL = '' }] of parsed) {
      const { scriptSource } = inspector.call<{ scriptSource: string }>('Debugger.getScriptSource', {
        scriptId,
      });
      scripts.set(scriptId, { scriptId, url, sourceMapUrl: sourceMapURL, text: scriptSource });
    }
  } finally {
    inspector.close();
  }
  return scripts;
}
