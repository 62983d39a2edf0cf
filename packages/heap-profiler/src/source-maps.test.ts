import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { checkLeak } from './leak/check-leak.js';
import { topAllocations } from './profile/top-allocations.js';
import { profileHeap } from './profile-heap.js';

const source = `interface Item { value: number }

const kept: Item[][] = [];
export function allocateManyItems(
  itemCount: number,
): void {
  for (let index = 0; index < itemCount; index++) makeItem(index);
  kept.length = 0;
}
function makeItem(index: number): void {
  const temporary: Item[] = new Array(100).fill({ value: index });
  if (temporary.length > 0)
    kept.push(new Array(10));
}
export const leak = (): void => makeItem(1);
`;

/** Minified: every name is one letter, all is on one line. */
async function minified(kind: 'inline' | 'external' | 'damaged') {
  const folder = mkdtempSync(join(tmpdir(), 'source-map-'));
  const { code, map } = transformSync(source, {
    loader: 'ts',
    format: 'esm',
    minify: true,
    sourcemap: kind === 'inline' ? 'inline' : 'external',
    sourcefile: join(folder, 'items.ts'),
  });
  const comment = kind === 'inline' ? '' : '//# sourceMappingURL=items.mjs.map\n';
  writeFileSync(join(folder, 'items.mjs'), code + comment);
  if (kind !== 'inline') writeFileSync(join(folder, 'items.mjs.map'), kind === 'damaged' ? '{' : map);
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'items.mjs')).href);
  return {
    module,
    file: join(folder, 'items.ts'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

test.each(['inline', 'external'] as const)('an %s map gives the TypeScript back', async (kind) => {
  const { module, file, remove } = await minified(kind);
  const { profile } = await profileHeap(() => module.allocateManyItems(5000));
  const site = topAllocations(profile, { by: 'line', count: 1000 }).find((one) => one.file === file);
  expect(['makeItem', 'allocateManyItems']).toContain(site?.name);
  expect([4, 10]).toContain(site?.line);
  const { sites } = await checkLeak(module.leak);
  expect(sites[0]).toMatchObject({ name: 'makeItem', file, line: 13, precision: 'statement' });
  remove();
});

test('a damaged map leaves the places of the code that ran', async () => {
  const { module, file, remove } = await minified('damaged');
  const { profile } = await profileHeap(() => module.allocateManyItems(5000));
  const files = topAllocations(profile, { by: 'line', count: 1000 }).map((one) => one.file);
  expect(files).toContain(file.replace('items.ts', 'items.mjs'));
  remove();
});
