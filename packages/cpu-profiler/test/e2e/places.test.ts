import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProfiledFunction } from '@benchline/schema';
import { type BuildOptions, buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HotLines } from '../../src/analyze/hot-lines.js';
import { engineStates } from '../../src/engine/select-engine.js';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cpu-profiler-'));
  copyFileSync(join(fixtures, 'places.ts'), join(folder, 'places.ts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Where the functions stand in places.ts. */
const places = { recursive: 5, generator: 11, asynchronous: 21, method: 33, arrow: 42 };

const ways: [name: string, how: BuildOptions | null][] = [
  ['compiled, its map inside', { sourcemap: 'inline', outfile: 'inline.mjs' }],
  ['minified, its map beside it', { sourcemap: true, minify: true, outfile: 'minified.mjs' }],
  [
    'on one line, its map inside, as some loaders make it',
    { sourcemap: 'inline', minifyWhitespace: true, outfile: 'line.mjs' },
  ],
  ['run from source by a loader', null],
];

function profileOfModule(how: BuildOptions | null, engine: string) {
  let path = join(folder, 'places.ts');
  if (how !== null) {
    path = join(folder, how.outfile as string);
    buildSync({
      ...how,
      entryPoints: [join(folder, 'places.ts')],
      outfile: path,
      format: 'esm',
      target: 'es2023',
    });
  }
  const child = join(fixtures, 'profile-module.mjs');
  const printed = execFileSync(process.execPath, [child, path, engine, folder], { encoding: 'utf8' });
  return JSON.parse(printed) as { functions: ProfiledFunction[]; hot: HotLines };
}

describe.each(engineStates().filter((state) => state.available))('TypeScript by $engine', ({ engine }) => {
  test.each(ways)('%s: names and lines are those of the source', (_, how) => {
    const { functions } = profileOfModule(how, engine);
    const mine = functions.filter((fn) => fn.file === 'places.ts');
    let checked = 0;
    for (const [name, line] of Object.entries(places)) {
      const found = mine.filter((fn) => fn.name === name);
      const seen = `${name} of ${mine.map((fn) => `${fn.name}:${fn.line}`)}`;
      // Inlined calls that V8 lists under the caller are given back by the lines that only the inspector has.
      if (found.length === 0 && engine === 'v8-profiler-next') continue;
      expect(
        found.map((fn) => fn.line),
        seen,
      ).toEqual([line]);
      expect(found[0]?.hits).toBeGreaterThan(0);
      checked += 1;
    }
    expect(checked).toBeGreaterThanOrEqual(3);
  });
});

test('the hottest lines are those of the loops, where a generated line is of one original line', () => {
  const { hot } = profileOfModule(ways[0]?.[1] ?? null, 'inspector');
  const lines = new Set(hot.lines.filter((line) => line.file === 'places.ts').map((line) => line.line));
  // The loops' heads and bodies: V8 places what it optimised on either.
  expect([14, 15].some((line) => lines.has(line))).toBe(true);
  expect([24, 25].some((line) => lines.has(line))).toBe(true);
  expect([35, 36].some((line) => lines.has(line))).toBe(true);
});
