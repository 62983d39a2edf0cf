import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AnyMap, type TraceMap } from '@jridgewell/trace-mapping';
import type { LoadedScript } from './script-sources.js';

/** The source map of a script, its sources as URLs; `undefined` where it has none or it cannot be read. */
export function loadSourceMap({
  url,
  sourceMapUrl,
}: Pick<LoadedScript, 'url' | 'sourceMapUrl'>): TraceMap | undefined {
  if (sourceMapUrl === '') return undefined;
  try {
    const base = url.includes(':') && !/^[a-z]:[\\/]/i.test(url) ? url : pathToFileURL(url).href;
    const inline = sourceMapUrl.startsWith('data:');
    const mapUrl = inline ? base : new URL(sourceMapUrl, base).href;
    // A map behind a network address is not fetched: a profile must not wait for the network.
    const text = inline ? fromDataUrl(sourceMapUrl) : readFileSync(fileURLToPath(mapUrl), 'utf8');
    return new AnyMap(text.replace(/^\)\]\}'[^\n]*\n/, ''), mapUrl);
  } catch {
    // Without a map the generated positions stand, which are true as well.
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
