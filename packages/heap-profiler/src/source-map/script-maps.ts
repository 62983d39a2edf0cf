import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TraceMap } from '@jridgewell/trace-mapping';
import { openInspector } from '../engine/inspector-session.js';

interface ParsedScript {
  readonly scriptId: string;
  readonly url: string;
  readonly sourceMapURL?: string;
}

/**
 * Reads the source maps of scripts as they run in this process: the inspector knows the comment of each, also where a
 * loader (tsx, vite) made the code in memory and the file on disk has no map.
 *
 * A map that is missing, damaged or on a network is left out.
 *
 * @param scriptIds - V8's numbers of the scripts
 */
export function readScriptMaps(scriptIds: ReadonlySet<string>): ReadonlyMap<string, TraceMap> {
  const maps = new Map<string, TraceMap>();
  for (const script of parsedScripts()) {
    if (!script.sourceMapURL || !scriptIds.has(script.scriptId)) continue;
    const map = readMap(script.sourceMapURL, script.url);
    if (map !== null) maps.set(script.scriptId, map);
  }
  return maps;
}

function parsedScripts(): ParsedScript[] {
  const scripts: ParsedScript[] = [];
  const session = openInspector();
  try {
    session.on<ParsedScript>('Debugger.scriptParsed', (script) => scripts.push(script));
    // Announces every script there is before it returns.
    session.call('Debugger.enable');
    session.call('Debugger.disable');
  } finally {
    session.close();
  }
  return scripts;
}

function readMap(mapUrl: string, scriptUrl: string): TraceMap | null {
  try {
    const base = scriptUrl.startsWith('/') ? `file://${scriptUrl}` : scriptUrl;
    if (mapUrl.startsWith('data:')) return new TraceMap(decodeDataUrl(mapUrl), base);
    const address = new URL(mapUrl, base);
    if (address.protocol !== 'file:') return null;
    return new TraceMap(readFileSync(fileURLToPath(address), 'utf8'), address.href);
  } catch {
    return null;
  }
}

function decodeDataUrl(url: string): string {
  const comma = url.indexOf(',');
  const content = url.slice(comma + 1);
  return url.slice(0, comma).endsWith(';base64')
    ? Buffer.from(content, 'base64').toString('utf8')
    : decodeURIComponent(content);
}
