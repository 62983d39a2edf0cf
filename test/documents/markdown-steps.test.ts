import { expect, test } from 'vitest';
import { markdownSteps } from './markdown-steps.js';

test('files, commands with their exit codes, and what is left to the reader, in order', () => {
  const document = [
    '# Title',
    '```js file=bench/a.bench.js',
    'bench();',
    '```',
    'Text.',
    '```sh',
    'mkdir a # makes it',
    '',
    'npx benchline check # exit 1: it got slower',
    '```',
    '<!-- not executed: needs a remote -->',
    '',
    '```sh',
    'git push',
    '```',
    '```js',
    'ignored();',
    '```',
  ].join('\n');
  expect(markdownSteps(document)).toEqual([
    { kind: 'file', line: 2, path: 'bench/a.bench.js', text: 'bench();\n' },
    { kind: 'command', line: 7, command: 'mkdir a', exitCodes: [0] },
    { kind: 'command', line: 9, command: 'npx benchline check', exitCodes: [1] },
    { kind: 'skipped', line: 13, reason: 'needs a remote' },
  ]);
});

test('a comment that leaves out one block does not leave out the next', () => {
  const steps = markdownSteps('<!-- not executed: slow -->\n```sh\na\n```\n```sh\nb\n```');
  expect(steps.map(({ kind }) => kind)).toEqual(['skipped', 'command']);
});

test('a block without an end is an error that names its line', () => {
  expect(() => markdownSteps('text\n```sh\nls')).toThrow('line 2');
});
