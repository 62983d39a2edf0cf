import { expect, test } from 'vitest';
import { profileOf } from '../../test/profile-of.js';
import { topFunctions } from '../analyze/top-functions.js';
import { scriptFunctions } from './function-range.js';
import { restoreInlinedFrames } from './restore-inlined-frames.js';

const text = `function callee(n) {
  let sum = 0;
  return sum + n;
}
function stranger() {
  return 1;
}
function caller(n) {
  const twice = [n].map((item) => {
    const doubled = item * 2;
    return doubled;
  });
  return callee(n) + twice[0];
}
`;
const range = (name: string, start: string, end: string) => ({
  functionName: name,
  ranges: [
    { startOffset: text.indexOf(start), endOffset: text.indexOf(end, text.indexOf(start)) + end.length },
  ],
});
const script = scriptFunctions({ scriptId: '1', url: '/app/a.js', text }, [
  { functionName: '', ranges: [{ startOffset: 0, endOffset: text.length }] },
  range('callee', 'function callee', '\n}'),
  range('stranger', 'function stranger', '\n}'),
  range('caller', 'function caller', '\n}'),
  range('', '(item) =>', '  }'),
]);
const scripts = new Map([['1', script]]);

function restored(ticks: { line: number; ticks: number }[]) {
  const profile = profileOf([['caller@/app/a.js:8', 40]]);
  const nodes = profile.data.nodes.map((node) =>
    node.hitCount > 0
      ? { ...node, callFrame: { ...node.callFrame, columnNumber: 15 }, positionTicks: ticks }
      : node,
  );
  const data = restoreInlinedFrames({ ...profile.data, nodes }, scripts);
  const functions = topFunctions({ ...profile, data });
  return Object.fromEntries(functions.map((fn) => [`${fn.name}:${fn.line}`, fn.hits]));
}

test('samples on lines of a function that the caller calls are given to it', () => {
  expect(
    restored([
      { line: 13, ticks: 10 },
      { line: 3, ticks: 30 },
    ]),
  ).toEqual({ 'callee:1': 30, 'caller:8': 10 });
});

test('and those inside a callback', () => {
  expect(
    restored([
      { line: 13, ticks: 10 },
      { line: 10, ticks: 30 },
    ]),
  ).toEqual({
    '(anonymous):9': 30,
    'caller:8': 10,
  });
});

test('lines of a function that the caller does not mention stay where V8 put them', () => {
  expect(restored([{ line: 6, ticks: 40 }])).toEqual({ 'caller:8': 40 });
});

test('no sample is lost or moved as a whole', () => {
  const hits = restored([
    { line: 9, ticks: 13 },
    { line: 2, ticks: 17 },
    { line: 11, ticks: 10 },
  ]);
  expect(hits).toEqual({ 'callee:1': 17, '(anonymous):9': 10, 'caller:8': 13 });
});
