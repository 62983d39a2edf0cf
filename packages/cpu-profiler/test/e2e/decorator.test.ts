import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../fixtures/decorated.ts', import.meta.url));
const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

test('decorated methods stay methods; each call is profiled, and printed where nobody listens', () => {
  // Decorators of ECMAScript, which no Node runs yet.
  const { code } = transformSync(readFileSync(source, 'utf8'), {
    loader: 'ts',
    target: 'es2022',
    format: 'esm',
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: packageFolder,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual([42, 8, 'times', 2]);
  expect(stderr).toMatch(/^CPU profile by inspector, \d+ samples/);
});
