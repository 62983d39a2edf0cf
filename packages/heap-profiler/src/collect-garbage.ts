import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null | undefined;

/**
 * Collects all garbage of this thread, with or without `--expose-gc`. The runner has the same few lines: neither may import
 * the other, and below both there is nothing that runs code. The inspector's own collection answers too late for callers
 * that wait for nothing.
 *
 * @returns whether it could be done
 */
export function collectGarbage(): boolean {
  if (collect === undefined) collect = findCollector();
  if (collect === null) return false;
  collect();
  return true;
}

function findCollector(): (() => void) | null {
  const exposed = (globalThis as { gc?: () => void }).gc;
  if (typeof exposed === 'function') return exposed;
  try {
    setFlagsFromString('--expose-gc');
    const found: unknown = runInNewContext('gc');
    return typeof found === 'function' ? (found as () => void) : null;
  } catch {
    return null;
  }
}
