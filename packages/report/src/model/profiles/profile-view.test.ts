import { expect, it } from 'vitest';
import {
  fixtureDiff,
  fixtureDifferential,
  fixtureFlameGraph,
  fixtureLink,
} from '../../../test/fixture-profiles.js';
import { profileView } from './create-profile-view.js';
import { flameFrames } from './flame-frames.js';
import { flameFunctions } from './flame-functions.js';

const graph = fixtureFlameGraph();
const input = { id: 'x', kind: 'cpu', graph } as const;
const judged = { ...input, differential: fixtureDifferential(), diff: fixtureDiff() };

it('leaves out the calls by which every benchmark is called, and keeps their time', () => {
  const { flame, functions } = profileView(fixtureLink, input);
  expect(flame?.frames.map(({ depth, name }) => `${depth} ${name}`)).toEqual([
    '0 all',
    '1 (garbage collector)',
    '1 parseFile',
    '2 tokenize',
    '2 readFileSync',
    '2 merge',
    '2 <img src=x onerror=alert(5)>',
  ]);
  expect(flame?.frames[0]).toMatchObject({ selfValue: 1e6, totalValue: 431e6 });
  expect(functions.map(({ name }) => name)).not.toContain('operate');
});

it('says where the time went: by function, by whose code, in a sentence', () => {
  const { functions, categories, flame } = profileView(fixtureLink, input);
  expect(functions[0]).toMatchObject({
    name: 'tokenize',
    place: 'src/tokens.ts:40',
    categoryWord: 'your code',
    self: { text: '71.9 % (310 ms)' },
    total: { text: '71.9 % (310 ms)' },
  });
  expect(functions.find(({ name }) => name === 'parseFile')?.total.text).toBe('97.7 % (421 ms)');
  expect(categories.map(({ text }) => text)).toEqual([
    'your code 79.6 %',
    "Node's JavaScript 13.5 %",
    'dependencies 4.6 %',
    'garbage collector 2.1 %',
    'native code 0.2 %',
  ]);
  expect(flame?.sentence).toBe('431 ms in 431 samples. Most of it in tokenize: 72 %.');
});

it('names what gained and what lost, and colours nothing else', () => {
  const { changes, differential } = profileView(fixtureLink, judged);
  expect(changes?.sentence).toBe('1 function gained, 2 lost, beyond the noise.');
  expect(changes?.worst).toBe('tokenize (src/tokens.ts:40), +160 µs per operation');
  expect(changes?.rows.map(({ name, word, delta }) => [name, word, delta]).slice(0, 4)).toEqual([
    ['tokenize', 'gained', '+160 µs'],
    ['merge', 'lost', '-60.0 µs'],
    ['gone', 'lost', '-30.0 µs'],
    ['readFileSync', 'within the noise', '-2.00 µs'],
  ]);
  expect(differential?.frames.filter(({ isChanged }) => isChanged).map(({ name }) => name)).toEqual(
    ['gone', 'merge', 'tokenize'].sort((a, b) => order(a) - order(b)),
  );
  expect(differential?.sentence).toBe('361 µs per operation before, 431 µs now (+19.4 %).');
  function order(name: string) {
    return differential?.frames.findIndex((frame) => frame.name === name) ?? -1;
  }
});

it('judges nothing where no diff weighed the noise', () => {
  const { changes } = profileView(fixtureLink, { ...judged, diff: null });
  expect(changes?.worst).toBe('');
  expect(changes?.sentence).toContain('not judged');
  expect(changes?.rows[0]).toMatchObject({ name: 'tokenize', word: 'more', tone: 'plain' });
});

it('shows the summary where the profile is not at hand', () => {
  expect(profileView(fixtureLink)).toMatchObject({
    flame: null,
    differential: null,
    changes: null,
    categories: [],
    functions: [{ name: 'parseFile', self: { text: '5.0 % (21.0 ms)' }, total: { text: '98.0 % (421 ms)' } }],
  });
});

const node = (name: string, selfValue: number, children: (typeof graph.root)[] = []) => ({
  name,
  file: 'a.ts',
  line: 1,
  column: 1,
  selfValue,
  totalValue: children.reduce((sum, child) => sum + child.totalValue, selfValue),
  children,
});

it('counts the inner calls of a recursion once', () => {
  const root = node('(root)', 0, [node('f', 1, [node('g', 2, [node('f', 4)])])]);
  expect(
    flameFunctions(root).map(({ node: { name }, selfValue, totalValue }) => [name, selfValue, totalValue]),
  ).toEqual([
    ['f', 5, 7],
    ['g', 2, 6],
  ]);
});

it('keeps the widest frames and their callers, and counts what it leaves out', () => {
  const leaves = Array.from({ length: 5000 }, (_, index) => node(`leaf ${index}`, 1 + (index % 97)));
  const { frames, frameCount } = flameFrames(node('(root)', 0, [node('caller', 1, leaves)]), 300);
  expect(frameCount).toBe(5002);
  expect(frames.length).toBeLessThanOrEqual(300);
  expect(frames.slice(0, 2).map(({ name }) => name)).toEqual(['(root)', 'caller']);
});

it('is not overcome by a deep recursion', () => {
  let deep = node('f', 1);
  for (let depth = 0; depth < 20_000; depth += 1) deep = node('f', 0, [deep]);
  const { flame } = profileView(fixtureLink, { ...input, graph: { ...graph, root: deep } }, 500);
  expect(flame?.frames.map(({ depth }) => depth)).toEqual(Array.from({ length: 80 }, (_, depth) => depth));
  expect(flame?.caption).toContain('19,921 boxes');
});
