import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { clearRegistry, registry } from './registry.js';
import { bench } from './suite.js';

afterEach(clearRegistry);

type Runner = typeof import('../index.js');

test('copies of the built package and its source share one registry', async () => {
  const built = new URL('../../dist/', import.meta.url);
  // Within the package, so that what the copy imports is found.
  const copied = new URL(`../../node_modules/copy-of-dist-${process.pid}/`, import.meta.url);
  cpSync(fileURLToPath(built), fileURLToPath(copied), { recursive: true });
  onTestFinished(() => rmSync(fileURLToPath(copied), { recursive: true, force: true }));
  const [first, second] = (await Promise.all([
    import(/* @vite-ignore */ new URL('index.js', built).href),
    import(/* @vite-ignore */ new URL('index.js', copied).href),
  ])) as [Runner, Runner];
  expect(first.bench).not.toBe(second.bench);
  clearRegistry();
  first.suite('outer', () => second.bench('inner', () => undefined));
  bench('own', () => undefined);
  expect([...registry().benchmarks.values()].map(({ name, suite: { path } }) => [...path, name])).toEqual([
    ['outer', 'inner'],
    ['own'],
  ]);
  expect(() => second.bench('own', () => undefined)).toThrow('defined twice');
});
