import type { CallFrame } from '@benchline/inspector';
import { loadedScripts, mappedScripts, originalFrame } from '@benchline/inspector';
import type { SourceLocation } from '@benchline/schema';
import { sourcePlace } from '../profile/source-place.js';
import type { LeakingFunction } from './leaking-functions.js';
import type { LeakingStatement } from './leaking-statements.js';
import { functionKey } from './live-samples.js';

/** A place that allocates what stays alive. */
export interface LeakSite extends SourceLocation {
  /** The function's name. */
  readonly name: string;
  /** What the place is of: a statement, or, where none could be told, the start of the function. */
  readonly precision: 'statement' | 'function';
  readonly bytesPerOperation: number;
  /** Of the whole leak, 0 to 1. */
  readonly share: number;
}

/** A statement with less of its function's leak is chance: a mark the sampler missed. */
const SMALLEST_STATEMENT_SHARE = 0.05;

/** Puts functions and their statements together, in the places of the sources. */
export function leakSites(
  functions: readonly LeakingFunction[],
  statements: readonly LeakingStatement[],
  bytesPerOperation: number,
): LeakSite[] {
  const maps = mappedScripts(loadedScripts(new Set(functions.map(({ frame }) => frame.scriptId))));
  const original = (frame: CallFrame) => {
    const map = maps.get(frame.scriptId);
    return map === undefined ? frame : originalFrame(frame, map);
  };
  const site = (
    precision: LeakSite['precision'],
    frame: CallFrame,
    place: CallFrame,
    share: number,
  ): LeakSite => ({
    name: original(frame).functionName || '(anonymous)',
    ...sourcePlace(original(place)),
    precision,
    bytesPerOperation: share * bytesPerOperation,
    share,
  });
  return functions
    .flatMap(({ frame, share }) => {
      const within = statements.filter(
        (one) => functionKey(one.frame) === functionKey(frame) && one.share >= SMALLEST_STATEMENT_SHARE,
      );
      if (within.length === 0) return [site('function', frame, frame, share)];
      return mergeLines(within.map((one) => site('statement', frame, one.statement, share * one.share)));
    })
    .sort((one, other) => other.share - one.share);
}

/** Places on one line are one; the larger gives the column. */
function mergeLines(sites: readonly LeakSite[]): LeakSite[] {
  const lines = new Map<number | null, LeakSite>();
  for (const site of sites) {
    const known = lines.get(site.line);
    const bytesPerOperation = site.bytesPerOperation + (known?.bytesPerOperation ?? 0);
    lines.set(site.line, { ...(known ?? site), bytesPerOperation, share: site.share + (known?.share ?? 0) });
  }
  return [...lines.values()];
}
