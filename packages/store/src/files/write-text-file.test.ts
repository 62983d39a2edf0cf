import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../folder.fixture.js';
import { writeTextFile } from './write-text-file.js';

test('a file is written with its folders, and its absolute path is given back', async () => {
  const path = join(temporaryFolder(), 'a', 'b', 'report.html');
  expect(await writeTextFile(path, 'één')).toBe(resolve(path));
  expect(readFileSync(path, 'utf8')).toBe('één');
  await writeTextFile(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('where a file stands in the way, the error names the path', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'taken'), '');
  const path = join(folder, 'taken', 'report.html');
  await expect(writeTextFile(path, '')).rejects.toMatchObject({
    code: 'file-unwritable',
    message: expect.stringContaining(path),
    hint: expect.any(String),
  });
});
