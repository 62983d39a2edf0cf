import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null | undefined;

/**
 * Collects all garbage of this thread, with or without `--expose-gc`.
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
