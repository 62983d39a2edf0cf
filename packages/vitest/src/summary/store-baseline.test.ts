import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileStore, type FileStore } from '@benchline/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runOf } from '../../test/run-of.js';
import { storeBaseline } from './store-baseline.js';

describe('storeBaseline', () => {
  let store: FileStore;
  let printed: string[] = [];
  const output = { screen: {}, print: (text: string) => void printed.push(text), error: () => undefined };
  beforeEach(() => {
    store = createFileStore({ directory: mkdtempSync(join(tmpdir(), 'benchline-baseline-')) });
    printed = [];
  });
  afterEach(() => rmSync(store.directory, { recursive: true, force: true }));
  const names = async () => (await store.loadBaseline('main'))?.results.map(({ name }) => name).sort();

  test('what was not measured this time is kept, what was is replaced', async () => {
    const first = await runOf({ a: () => 1, b: () => 2 });
    await storeBaseline(store, first, { name: 'main', previous: null, output });
    const second = await runOf({ b: () => 22, c: () => 3 });
    await storeBaseline(store, second, { name: 'main', previous: await store.loadBaseline('main'), output });
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect(printed).toEqual([
      'baseline "main" stored: 2 benchmarks',
      'baseline "main" stored: 2 benchmarks, 1 other left as before',
    ]);
  });

  test('what another machine has measured does not stay beside it, and that is said', async () => {
    const first = await runOf({ a: () => 1, b: () => 2 });
    const fingerprint = { ...first.environment.fingerprint, cpuModel: 'another' };
    await store.saveBaseline('main', { ...first, environment: { ...first.environment, fingerprint } });
    const second = await runOf({ b: () => 22 });
    await storeBaseline(store, second, { name: 'main', previous: await store.loadBaseline('main'), output });
    expect(await names()).toEqual(['b']);
    expect(printed.at(-1)).toContain('warning: 1 benchmark of the baseline came from another machine');
  });

  test('a failure takes the place of nothing', async () => {
    const first = await runOf({ a: () => 1, b: () => 2 });
    await storeBaseline(store, first, { name: 'main', previous: null, output });
    const fails = await runOf({ a: () => Promise.reject(new Error('no')), b: () => 3 });
    await storeBaseline(store, fails, { name: 'main', previous: await store.loadBaseline('main'), output });
    expect(await names()).toEqual(['a', 'b']);
    expect((await store.loadBaseline('main'))?.results.every(({ passed }) => passed)).toBe(true);
    const allFail = await runOf({ a: () => Promise.reject(new Error('no')) });
    await storeBaseline(store, allFail, { name: 'main', previous: await store.loadBaseline('main'), output });
    expect(printed.at(-1)).toBe('Every benchmark failed: the baseline was left as it was.');
  });
});
