import { expect, test } from 'vitest';
import { removeEscapeSequences } from './escape-sequences.js';

test.each([
  ['\u001b[31mred\u001b[39m', 'red'],
  ['\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007', 'link'],
  ['\u001b]0;title\u001b\\text', 'text'],
  ['\u009b1mbold', 'bold'],
  ['\u001bPq#0\u001b\\after', 'after'],
  ['\u001bcreset', 'reset'],
  ['\u001b]0;never ended', '0;never ended'],
  ['plain [31m', 'plain [31m'],
])('%j', (text, expected) => {
  expect(removeEscapeSequences(text)).toBe(expected);
});
