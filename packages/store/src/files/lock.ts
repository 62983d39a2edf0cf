import { randomUUID } from 'node:crypto';
import { open, readFile, rename, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { BenchlineError } from '@benchline/schema';
import { removeFile } from './atomic-write.js';
import { systemCode, unwritable } from './file-error.js';
import { patiently } from './patience.js';

/** A holder renews its lock this often, so that age tells the dead from the slow. */
const RENEW_EVERY_MS = 5_000;

/** A lock that nobody renewed for so long belonged to a process that died or to a machine that is gone. */
const STALE_AFTER_MS = 60_000;

/** A lock that does not say whose it is belongs to a process that was killed while it wrote that, after this time. */
const INCOMPLETE_AFTER_MS = 2_000;

/** How a lock is waited for. */
export interface LockOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long to wait for another holder; 30 000 ms by default, 0 to give up at once. */
  readonly waitMs?: number;
}

/**
 * Does something while holding a lock file, across processes. The lock of a holder that was killed is taken over: at
 * once where the process can be seen to be gone, else after a minute.
 *
 * @throws BenchlineError `file-unwritable` where the lock cannot be made, or is still held after the wait
 */
export async function withLock<T>(path: string, options: LockOptions, action: () => Promise<T>): Promise<T> {
  const content = JSON.stringify({ host: hostname(), pid: process.pid, token: randomUUID() });
  await acquire(path, content, options);
  const renewal = setInterval(() => {
    const time = new Date(options.now());
    utimes(path, time, time).catch(() => {});
  }, RENEW_EVERY_MS);
  renewal.unref();
  try {
    return await action();
  } finally {
    clearInterval(renewal);
    if ((await read(path)) === content) await removeFile(path);
  }
}

async function acquire(path: string, content: string, { now, waitMs = 30_000 }: LockOptions): Promise<void> {
  const started = performance.now();
  for (let attempt = 0; ; attempt++) {
    // Read again: one that was slow to write its name may have been taken for dead meanwhile.
    if ((await create(path, content)) && (await read(path)) === content) return;
    if (await takeAway(path, now)) continue;
    if (performance.now() - started >= waitMs) {
      throw new BenchlineError({
        code: 'file-unwritable',
        message: `${path} is held by another process, so nothing was written.`,
        hint: 'Try again once the other process has finished; if none is running, remove the file.',
      });
    }
    await sleep(Math.min(50, 2 + attempt * 2));
  }
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    // On Windows, one that was just removed is refused for a moment, not missing.
    const handle = await patiently(() => open(path, 'wx'));
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw unwritable(path, error);
  }
}

/** Removes a lock whose holder is gone. Moving it first shows whether it still was the one that was looked at. */
async function takeAway(path: string, now: () => number): Promise<boolean> {
  const seen = await read(path);
  if (seen === null) return true;
  if (!(await isStale(path, seen, now))) return false;
  const moved = `${path}.${randomUUID()}`;
  try {
    await patiently(() => rename(path, moved));
    if ((await read(moved)) === seen) await removeFile(moved);
    else await patiently(() => rename(moved, path));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw unwritable(path, error);
  }
  return true;
}

async function isStale(path: string, content: string, now: () => number): Promise<boolean> {
  const holder = parseHolder(content);
  if (holder !== null && holder.host === hostname() && !isAlive(holder.pid)) return true;
  try {
    const limitMs = holder === null ? INCOMPLETE_AFTER_MS : STALE_AFTER_MS;
    return now() - (await stat(path)).mtimeMs > limitMs;
  } catch {
    return false;
  }
}

function parseHolder(content: string): { host: string; pid: number } | null {
  try {
    const { host, pid } = JSON.parse(content) as { host?: unknown; pid?: unknown };
    return typeof host === 'string' && typeof pid === 'number' ? { host, pid } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

async function read(path: string): Promise<string | null> {
  try {
    return await patiently(() => readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
