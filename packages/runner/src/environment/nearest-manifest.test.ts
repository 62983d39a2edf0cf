import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nearestManifest, packageNameOf } from './nearest-manifest.js';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'benchline-manifest-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function folderWith(path: string, manifest: string | null): string {
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  if (manifest !== null) writeFileSync(join(folder, 'package.json'), manifest);
  return folder;
}

test('is the nearest one upwards that names a package', () => {
  folderWith('app', '{ "name": "app", "version": "1.2.3" }');
  expect(nearestManifest(folderWith('app/bench/deep', null))).toMatchObject({
    name: 'app',
    version: '1.2.3',
  });
});

test.each(['{ "type": "module" }', '{ "name": "" }', '{ "name": 7 }', '[]', 'null', '{ not json', ''])(
  'one that reads %s is passed over',
  (manifest) => {
    folderWith('app', '{ "name": "app" }');
    expect(packageNameOf(folderWith('app/inner', manifest))).toBe('app');
  },
);

test('none at all is the empty name', () => {
  expect(packageNameOf(root)).toBe('');
  expect(packageNameOf(join(root, 'not', 'there'))).toBe('');
});
