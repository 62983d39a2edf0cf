import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Acceptance, type StoreProblem, summarizeRun } from '@benchline/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileStore } from '../file-store.js';
import { runFixture } from '../run.fixture.js';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'benchline-accepted-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function acceptanceOf(id: string, more: Partial<Acceptance> = {}): Acceptance {
  const run = summarizeRun(runFixture({ benchmarks: ['parse'] }));
  const [result] = run.results;
  if (result === undefined) throw new Error('the fixture has no benchmark');
  return {
    kind: 'acceptance',
    schemaVersion: 1,
    baseline: 'main',
    id,
    name: 'parse',
    reason: 'it checks the signature now',
    acceptedBy: 'Ada',
    acceptedAt: '2026-03-02T00:00:00.000Z',
    revision: run.environment.revision,
    changes: [{ metric: 'durationNs', from: 10, to: 12 }],
    run: { id: run.id, startedAt: run.startedAt },
    fingerprint: run.environment.fingerprint,
    result: { ...result, id },
    ...more,
  };
}

function storeWith(problems: StoreProblem[] = []) {
  return createFileStore({ directory, onProblem: (problem) => problems.push(problem) });
}

test('an acceptance is one file a benchmark, the same bytes for the same content, and replaced by a later one', async () => {
  const store = storeWith();
  expect(await store.acceptances('main')).toEqual([]);
  const first = acceptanceOf('app > parse');
  const path = await store.saveAcceptance(first);
  expect(path).toBe(join(directory, 'accepted', 'main', 'app~parse.json'));
  const text = readFileSync(path, 'utf8');
  await store.saveAcceptance({ ...first, changes: [...first.changes] });
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(await store.acceptances('main')).toEqual([first]);
  const second = { ...first, reason: 'it is worth it' };
  await store.saveAcceptance(second);
  expect(await store.acceptances('main')).toEqual([second]);
  expect(readdirSync(directory)).toEqual(['accepted']);
});

test('each baseline has its own', async () => {
  const store = storeWith();
  await store.saveAcceptance(acceptanceOf('b'));
  await store.saveAcceptance(acceptanceOf('a'));
  await store.saveAcceptance(acceptanceOf('a', { baseline: 'release/1.10' }));
  expect((await store.acceptances('main')).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(await store.acceptances('release/1.10')).toHaveLength(1);
  expect(await store.acceptances('other')).toEqual([]);
});

const hostile = [
  '../../escape',
  '/etc/passwd',
  'CON',
  '__proto__',
  'a\u0000b',
  '🦖',
  'x'.repeat(5000),
  '..',
  'A',
  'a',
];

test('no name leaves the folder or meets another', async () => {
  const store = storeWith();
  for (const id of hostile) await store.saveAcceptance(acceptanceOf(id));
  for (const baseline of hostile.filter((name) => name.length <= 200))
    await store.saveAcceptance(acceptanceOf('one', { baseline }));
  expect((await store.acceptances('main')).map(({ id }) => id).sort()).toEqual([...hostile].sort());
  expect(readdirSync(join(directory, 'accepted', 'main'))).toHaveLength(hostile.length);
  expect(await store.acceptances('../../escape')).toHaveLength(1);
  expect(readdirSync(directory)).toEqual(['accepted']);
  await expect(store.acceptances('')).rejects.toMatchObject({ code: 'baseline-name-invalid' });
});

test('an invalid acceptance is not saved', async () => {
  const store = storeWith();
  await expect(store.saveAcceptance(acceptanceOf('a', { reason: '' }))).rejects.toMatchObject({
    code: 'document-invalid',
  });
  expect(readdirSync(directory)).toEqual([]);
});

test('what is damaged, foreign or misplaced is named and left, and the rest is served', async () => {
  const problems: StoreProblem[] = [];
  const store = storeWith(problems);
  await store.saveAcceptance(acceptanceOf('good'));
  await store.saveAcceptance(acceptanceOf('moved'));
  const folder = join(directory, 'accepted', 'main');
  renameSync(join(folder, 'moved.json'), join(folder, 'elsewhere.json'));
  writeFileSync(join(folder, 'half.json'), '{"kind":');
  mkdirSync(join(folder, 'folder.json'));
  const outside = join(directory, 'outside.json');
  writeFileSync(outside, JSON.stringify(acceptanceOf('link')));
  symlinkSync(outside, join(folder, 'link.json'));
  expect((await store.acceptances('main')).map(({ id }) => id)).toEqual(['good']);
  expect(problems.map(({ where }) => where.slice(folder.length + 1))).toEqual([
    'elsewhere.json',
    'half.json',
    'link.json',
  ]);
  expect(readdirSync(folder)).toContain('half.json');
});

test('a folder that is a link out of the store is refused', async () => {
  const other = mkdtempSync(join(tmpdir(), 'benchline-outside-'));
  symlinkSync(other, join(directory, 'accepted'));
  await expect(storeWith().saveAcceptance(acceptanceOf('a'))).rejects.toMatchObject({
    code: 'file-unwritable',
  });
  expect(readdirSync(other)).toEqual([]);
  rmSync(other, { recursive: true });
});
