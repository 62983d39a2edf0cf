import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import { resolveConfig } from '@benchline/config';
import { expect, onTestFinished, test } from 'vitest';
import { asWritten, findBenchmarkFiles, patternOf } from './find-files.js';

test('a backslash is between folders on Windows alone, and escapes a bracket everywhere', () => {
  expect(patternOf(String.raw`bench\**\*.bench.ts`, 'win32')).toBe('bench/**/*.bench.ts');
  expect(patternOf(String.raw`bench\\[id\].bench.ts`, 'win32')).toBe(String.raw`bench/\[id\].bench.ts`);
  expect(patternOf(String.raw`bench/\[id\].bench.ts`, 'linux')).toBe(String.raw`bench/\[id\].bench.ts`);
  expect(patternOf(String.raw`bench/a\*.bench.ts`, 'darwin')).toBe(String.raw`bench/a\*.bench.ts`);
});

test('one file has one name, whether it was found or named', () => {
  const found = asWritten(['C:/app/bench/a.bench.ts'], win32);
  expect(found).toEqual([String.raw`C:\app\bench\a.bench.ts`]);
  expect(found).toEqual([win32.resolve('C:\\app', 'bench/a.bench.ts')]);
  expect(asWritten(['/app/bench/a.bench.ts'], posix)).toEqual(['/app/bench/a.bench.ts']);
});

test('files, folders and patterns are found, brackets in names included, each file once', async () => {
  const root = mkdtempSync(join(tmpdir(), 'benchline-files-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const paths = ['bench/a.bench.mjs', 'bench/[id].bench.mjs', 'bench/deep/b.bench.mjs', 'dist/c.bench.mjs'];
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  const config = resolveConfig({}, { root, file: null });
  const find = async (...named: string[]) =>
    (await findBenchmarkFiles(config, named)).map((file) => file.slice(root.length + 1));
  const all = ['bench/[id].bench.mjs', 'bench/a.bench.mjs', 'bench/deep/b.bench.mjs'];
  expect(await find()).toEqual(all);
  expect(await find(root)).toEqual(all);
  expect(await find(join(root, 'bench', 'deep'))).toEqual(['bench/deep/b.bench.mjs']);
  expect(await find(join(root, 'bench/[id].bench.mjs'), join(root, 'bench'))).toEqual(all);
  expect(await find(`${root}/bench/\\[id\\]*`)).toEqual(['bench/[id].bench.mjs']);
  await expect(find(`${root}/nothing/*.mjs`)).rejects.toMatchObject({ code: 'benchmark-files-missing' });
});
