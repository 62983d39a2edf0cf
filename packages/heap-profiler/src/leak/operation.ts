import { fileURLToPath } from 'node:url';

/** An operation that is repeated: its value is dropped, its promise awaited. */
export type Operation = () => unknown;

/**
 * Runs an operation so many times. A promise is awaited before the next call; a synchronous operation is not
 * interrupted.
 */
export async function repeat(operation: Operation, times: number): Promise<void> {
  for (let call = 0; call < times; call++) {
    const value = operation();
    if (isThenable(value)) await value;
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}

/** The file whose frames are the check's and not the operation's. */
export const ownFile = fileURLToPath(import.meta.url);
