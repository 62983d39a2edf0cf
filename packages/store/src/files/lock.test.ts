import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../folder.fixture.js';
import { withLock } from './lock.js';

const quickly = { now: Date.now, waitMs: 200 };
/** Beyond what the system gives to processes. */
const NO_SUCH_PID = 2 ** 22 + 1;

test('a lock is there while the work is done, and gone afterwards', async () => {
  const path = join(temporaryFolder(), '.lock');
  const done = await withLock(path, quickly, async () => readFileSync(path, 'utf8'));
  expect(JSON.parse(done)).toMatchObject({ pid: process.pid });
  expect(existsSync(path)).toBe(false);
});

test('the lock of a process that is gone is taken over at once', async () => {
  const path = join(temporaryFolder(), '.lock');
  writeFileSync(path, JSON.stringify({ host: hostname(), pid: NO_SUCH_PID, token: 'x' }));
  expect(await withLock(path, quickly, async () => 'mine')).toBe('mine');
});

test('a lock that was killed before it said whose it is, is taken over after two seconds', async () => {
  const path = join(temporaryFolder(), '.lock');
  writeFileSync(path, '');
  await expect(withLock(path, quickly, async () => 'mine')).rejects.toMatchObject({
    code: 'file-unwritable',
  });
  const old = new Date(Date.now() - 3_000);
  utimesSync(path, old, old);
  expect(await withLock(path, quickly, async () => 'mine')).toBe('mine');
});

test('the lock of a living process is respected', async () => {
  const path = join(temporaryFolder(), '.lock');
  const content = JSON.stringify({ host: hostname(), pid: process.pid, token: 'other' });
  writeFileSync(path, content);
  await expect(withLock(path, quickly, async () => 'mine')).rejects.toMatchObject({
    code: 'file-unwritable',
  });
  expect(readFileSync(path, 'utf8')).toBe(content);
});
