import { expect, test } from 'vitest';
import { profileOf } from '../../test/profile-of.js';
import { flameGraph } from '../export/flame-graph.js';
import { foldedStacks } from '../export/folded-stacks.js';
import { timeByCategory } from './categories.js';
import { hotLines } from './hot-lines.js';
import { sampleCountOf } from './sample-count.js';
import { topFunctions } from './top-functions.js';
import { topFunctionsText } from './top-functions-text.js';

const profile = profileOf([
  ['main@/app/src/a.ts:1 walk@/app/src/a.ts:9', 10],
  ['main@/app/src/a.ts:1 walk@/app/src/a.ts:9 walk@/app/src/a.ts:9', 20],
  ['main@/app/src/a.ts:1 parse@/app/node_modules/.pnpm/p@1.0.0/node_modules/@s/p/i.js:4', 30],
  ['main@/app/src/a.ts:1 emit@node:events', 5],
  ['(garbage_collector)', 15],
  ['(program)', 20],
  ['(idle)', 100],
  ['start@benchline:cpu-profiler:1', 7],
]);

test('self and total times, with the inner calls of a recursion counted once', () => {
  const functions = topFunctions(profile, { by: 'total' });
  const walk = functions.find((fn) => fn.name === 'walk');
  expect(walk).toMatchObject({ file: 'src/a.ts', line: 9, selfTimeNs: 30e6, totalTimeNs: 30e6, hits: 30 });
  expect(functions[0]).toMatchObject({ name: 'main', selfTimeNs: 0, totalTimeNs: 65e6 });
  expect(functions[0]?.totalShare).toBeCloseTo(0.65, 10);
});

test('idle time and the profiler are no part of the shares', () => {
  const functions = topFunctions(profile);
  expect(functions.map((fn) => fn.name)).not.toContain('(idle)');
  expect(functions.reduce((sum, fn) => sum + fn.selfShare, 0)).toBeCloseTo(1, 10);
  expect(sampleCountOf(profile)).toBe(100);
});

test('whose code the time went to', () => {
  const times = timeByCategory(profile).map((time) => [time.category, time.packageName, time.hits]);
  expect(times).toEqual([
    ['idle', undefined, 100],
    ['user', undefined, 30],
    ['dependency', '@s/p', 30],
    ['native', undefined, 20],
    ['gc', undefined, 15],
    ['profiler', undefined, 7],
    ['node', undefined, 5],
  ]);
});

test('what the profiler called is at the root, without the callers that waited for it', () => {
  const called = profileOf([
    ['caller@/app/x.ts:1 whileProfiling@benchline:cpu-profiler:1 fn@/app/x.ts:5', 40],
    ['caller@/app/x.ts:1 start@benchline:cpu-profiler:1', 2],
  ]);
  expect(topFunctions(called, { by: 'total' }).map((fn) => [fn.name, fn.totalTimeNs])).toEqual([
    ['fn', 40e6],
  ]);
});

test('a flame graph whose boxes are as wide as their children and themselves', () => {
  const { root, sampleCount } = flameGraph(profile);
  expect(sampleCount).toBe(100);
  expect(root.totalValue).toBe(100e6);
  const main = root.children.find((node) => node.name === 'main');
  expect(main).toMatchObject({ selfValue: 0, totalValue: 65e6, category: 'user' });
});

test('folded stacks, safe with names that hold the separators', () => {
  const text = foldedStacks(profileOf([['a;b\u001b[31m@/app/x.ts:1 c@/app/x.ts:2', 3]]));
  expect(text).toBe('a,b (x.ts:1);c (x.ts:2) 3000\n');
});

test('the hottest lines, and what cannot be placed', () => {
  const nodes = profile.data.nodes.map((node) =>
    node.callFrame.functionName === 'parse' ? { ...node, positionTicks: [{ line: 6, ticks: 25 }] } : node,
  );
  const lines = hotLines({ ...profile, data: { ...profile.data, nodes } });
  expect(lines.lines).toEqual([
    { file: expect.stringMatching(/p\/i\.js$/), line: 6, name: 'parse', hits: 25, share: 0.25 },
  ]);
  // walk, parse's other five, and emit: native code has no lines to miss.
  expect(lines.unplacedHits).toBe(40);
});

test('a table for the terminal', () => {
  expect(topFunctionsText(profile, { count: 3 })).toMatchInlineSnapshot(`
    "CPU profile by inspector, 100 samples
     total             self           function  place
    65.0 %  65.0 ms   0.0 %   0   ns  main      src/a.ts:1
    30.0 %  30.0 ms  30.0 %  30.0 ms  parse     node_modules/.pnpm/p@1.0.0/node_modules/@s/p/i.js:4
    30.0 %  30.0 ms  30.0 %  30.0 ms  walk      src/a.ts:9"
  `);
});
