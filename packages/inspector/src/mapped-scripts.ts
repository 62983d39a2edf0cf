import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AnyMap, type TraceMap } from '@jridgewell/trace-mapping';
import type { LoadedScript } from './loaded-scripts.js';

/** A script's source map, its sources as URLs, and, for names, the lines that V8 runs. */
export interface MappedScript {
  readonly map: TraceMap;
  readonly lines: readonly string[];
}

/**
 * The scripts that have a source map, from files beside them or from inside them. A map that is missing, damaged or
 * behind a network address is left out: the generated places are true as well, and a profile must not wait for the
 * network.
 */
export function mappedScripts(scripts: ReadonlyMap<string, LoadedScript>): Map<string, MappedScript> {
  const mapped = new Map<string, MappedScript>();
  for (const [scriptId, script] of scripts) {
    const map = readSourceMap(script);
    if (map !== undefined) mapped.set(scriptId, { map, lines: script.text.split('\n') });
  }
  return mapped;
}

function readSourceMap({ url, sourceMapUrl }: LoadedScript): TraceMap | undefined {
  if (sourceMapUrl === '') return undefined;
  try {
    const base = url.includes(':') && !/^[a-z]:[\\/]/i.test(url) ? url : pathToFileURL(url).href;
    const inline = sourceMapUrl.startsWith('data:');
    const mapUrl = inline ? base : new URL(sourceMapUrl, base).href;
    const text = inline ? fromDataUrl(sourceMapUrl) : readFileSync(fileURLToPath(mapUrl), 'utf8');
    // The line that keeps a map from being run as a script.
    return new AnyMap(text.replace(/^\)\]\}'[^\n]*\n/, ''), mapUrl);
  } catch {
    return undefined;
  }
}

function fromDataUrl(url: string): string {
  const comma = url.indexOf(',');
  const body = url.slice(comma + 1);
  return /;base64$/i.test(url.slice(0, comma))
    ? Buffer.from(body, 'base64').toString('utf8')
    : decodeURIComponent(body);
}
