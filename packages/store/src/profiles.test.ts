import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileStore, type FileStore } from './file-store.js';

let folder = '';
let store: FileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchline-profiles-'));
  store = createFileStore({ directory: join(folder, 'store') });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('{"nodes":[]}');

test('a profile is kept once, under the hash of its bytes, and read back', async () => {
  const { hash, path } = await store.saveProfile(bytes, 'cpuprofile');
  expect(path).toBe(join(folder, 'store', 'profiles', `${hash}.cpuprofile`));
  expect(await store.saveProfile(bytes, 'cpuprofile')).toEqual({ hash, format: 'cpuprofile', path });
  expect(readdirSync(join(folder, 'store', 'profiles'))).toEqual([`${hash}.cpuprofile`]);
  expect(new Uint8Array((await store.loadProfile(hash, 'cpuprofile')) ?? [])).toEqual(bytes);
});

test('what is not there, or no longer what it was, is null', async () => {
  expect(await store.loadProfile('0'.repeat(64), 'cpuprofile')).toBeNull();
  const { hash, path } = await store.saveProfile(bytes, 'cpuprofile');
  expect(await store.loadProfile(hash, 'heapprofile')).toBeNull();
  writeFileSync(path, 'something else');
  expect(await store.loadProfile(hash, 'cpuprofile')).toBeNull();
  await store.saveProfile(bytes, 'cpuprofile');
  expect(await store.loadProfile(hash, 'cpuprofile')).not.toBeNull();
});

describe('refused', () => {
  test.each(['', '../x', 'a/b', 'cpu.profile', 'CPU', 'x'.repeat(33)])('the format %j', async (format) => {
    await expect(store.saveProfile(bytes, format)).rejects.toMatchObject({ code: 'option-invalid' });
    await expect(store.loadProfile('0'.repeat(64), format)).rejects.toMatchObject({ code: 'option-invalid' });
  });

  test.each(['', '../../etc/passwd', '0'.repeat(63), 'G'.repeat(64)])('the hash %j', async (hash) => {
    await expect(store.loadProfile(hash, 'cpuprofile')).rejects.toMatchObject({ code: 'option-invalid' });
  });

  test('a folder that leads out of the store', async () => {
    mkdirSync(join(folder, 'store'));
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'store', 'profiles'));
    await expect(store.saveProfile(bytes, 'cpuprofile')).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });
});
