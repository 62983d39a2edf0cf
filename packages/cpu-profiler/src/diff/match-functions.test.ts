import { expect, test } from 'vitest';
import type { CodePlace } from '../analyze/code-place.js';
import { matchFunctions } from './match-functions.js';

const functions = (...words: string[]) =>
  new Map(
    words.map((word): [string, CodePlace] => {
      const [name = '', file = '', line = '1'] = word.split('|');
      return [word, { name, file, line: Number(line), column: 1, category: 'user' }];
    }),
  );
const matched = (before: string[], after: string[]) =>
  matchFunctions(functions(...before), functions(...after))
    .map(({ baselineKey = '-', currentKey = '-' }) => `${baselineKey} → ${currentKey}`)
    .sort();

test('by file and name, though lines moved', () => {
  expect(matched(['work|a.ts|3', 'main|a.ts|9'], ['main|a.ts|20', 'work|a.ts|30'])).toEqual([
    'main|a.ts|9 → main|a.ts|20',
    'work|a.ts|3 → work|a.ts|30',
  ]);
});

test('several of one name in their order', () => {
  expect(matched(['get|a.ts|3', 'get|a.ts|50'], ['get|a.ts|103', 'get|a.ts|150'])).toEqual([
    'get|a.ts|3 → get|a.ts|103',
    'get|a.ts|50 → get|a.ts|150',
  ]);
});

test('the nearest where one was added', () => {
  const lines = matched(['get|a.ts|3', 'get|a.ts|50'], ['get|a.ts|3', 'get|a.ts|20', 'get|a.ts|52']);
  expect(lines).toEqual(['- → get|a.ts|20', 'get|a.ts|3 → get|a.ts|3', 'get|a.ts|50 → get|a.ts|52']);
});

test('a function that moved to another file, but not a nameless one', () => {
  expect(matched(['work|a.ts', '(anonymous)|a.ts'], ['work|b.ts', '(anonymous)|b.ts'])).toEqual(
    ['(anonymous)|a.ts → -', '- → (anonymous)|b.ts', 'work|a.ts → work|b.ts'].sort(),
  );
});

test('a dependency of another version or place', () => {
  expect(
    matched(
      ['p|node_modules/.pnpm/p@1.0.0/node_modules/p/i.js'],
      ['p|/home/x/node_modules/.pnpm/p@2.0.0/node_modules/p/i.js'],
    ),
  ).toHaveLength(1);
});
