import { connectInspector, type InspectorConnection } from '../engine/inspector-engine.js';

/** A script that V8 has loaded. */
export interface LoadedScript {
  readonly url: string;
  /** As the script's last comment says it: relative to the script, or a `data:` URL. */
  readonly sourceMapUrl: string;
  /** The text that V8 runs, which a loader may have made. */
  source(): string;
}

/**
 * Looks at what V8 has loaded while `use` runs. Unlike files, it has what loaders made from TypeScript, with the source
 * map that they put into it. Without an inspector nothing is found.
 */
export function withLoadedScripts<Result>(
  use: (find: (scriptId: string) => LoadedScript | undefined) => Result,
): Result {
  let connection: InspectorConnection;
  try {
    connection = connectInspector();
  } catch {
    return use(() => undefined);
  }
  const { session, post } = connection;
  const scripts = new Map<string, LoadedScript>();
  session.on('Debugger.scriptParsed', ({ params: { scriptId, url, sourceMapURL = '' } }) => {
    const source = () => post('Debugger.getScriptSource', { scriptId }).scriptSource as string;
    scripts.set(scriptId, { url, sourceMapUrl: sourceMapURL, source });
  });
  try {
    // Tells of every script loaded so far, before it returns.
    post('Debugger.enable');
    return use((scriptId) => scripts.get(scriptId));
  } finally {
    session.disconnect();
  }
}
