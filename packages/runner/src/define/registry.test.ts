import { afterEach, expect, test } from 'vitest';
import { clearRegistry, registry } from './registry.js';
import { bench } from './suite.js';

afterEach(clearRegistry);

type Runner = typeof import('../index.js');

test('copies of the built package and its source share one registry', async () => {
  const built = new URL('../../dist/index.js', import.meta.url).href;
  const [first, second] = (await Promise.all([
    import(/* @vite-ignore */ `${built}?copy=1`),
    import(/* @vite-ignore */ `${built}?copy=2`),
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
