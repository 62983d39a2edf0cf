import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeState } from './merge-state.js';

const state = (files: Readonly<Record<string, string>> = {}) => new Map(Object.entries(files));
const never = () => Promise.reject(new Error('no need to ask'));
const merged = async (...sides: Parameters<typeof mergeState>) =>
  Object.fromEntries(await mergeState(...sides));

test('rows of both sides are there, and rows that one side removed are not', async () => {
  const base = state({ 'history/a': '1', 'history/b': '1', 'history/c': '1' });
  const ours = state({ 'history/b': '1', 'history/c': '1', 'history/ours': '1' });
  const theirs = state({ 'history/a': '1', 'history/b': '1', 'history/theirs': '1' });
  expect(await merged(base, ours, theirs, never)).toEqual({
    'history/b': '1',
    'history/ours': '1',
    'history/theirs': '1',
  });
  expect(Object.keys(await merged(null, ours, theirs, never)).sort()).toEqual([
    ...['history/a', 'history/b', 'history/c', 'history/ours', 'history/theirs'],
  ]);
});

test('a baseline is one whole: of the side that changed it, else of the later', async () => {
  const folder = (version: string, ...names: string[]) =>
    Object.fromEntries(['baseline.json', ...names].map((name) => [`baselines/main/${name}`, version]));
  const base = state(folder('1', 'a', 'b'));
  const ours = state(folder('2', 'b', 'c'));
  const theirs = state(folder('3', 'd'));
  const entries = (files: ReadonlyMap<string, string>) => Object.fromEntries(files);
  expect(await merged(base, ours, base, never)).toEqual(entries(ours));
  expect(await merged(base, base, theirs, never)).toEqual(entries(theirs));
  expect(await merged(base, ours, theirs, async () => 'ours')).toEqual(entries(ours));
  expect(await merged(base, ours, theirs, async () => 'theirs')).toEqual(entries(theirs));
  expect(await merged(state(), ours, state(), never)).toEqual(entries(ours));
  // Without knowing what it began with, a job replaces nothing.
  expect(await merged(null, ours, theirs, never)).toEqual(entries(theirs));
  expect(await merged(null, ours, state(), never)).toEqual(entries(ours));
});

test('rows that were added are never lost, in whatever order jobs come', async () => {
  const names = fc.uniqueArray(
    fc.string({ minLength: 1, maxLength: 4 }).filter((name) => !name.includes('/')),
  );
  await fc.assert(
    fc.asyncProperty(names, fc.array(names, { minLength: 1, maxLength: 4 }), async (first, jobs) => {
      const rows = (list: readonly string[]) => list.map((name) => [`history/${name}`, name] as const);
      const base = new Map<string, string>(rows(first));
      let branch: ReadonlyMap<string, string> = base;
      for (const job of jobs)
        branch = await mergeState(base, new Map([...base, ...rows(job)]), branch, never);
      expect(new Set(branch.keys())).toEqual(new Set(rows([...first, ...jobs.flat()]).map(([path]) => path)));
    }),
  );
});
