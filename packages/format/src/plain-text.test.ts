import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.js';

test.each([
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007', 'link'],
  ['a\u0000b\u0007c\u007fd\u0085e', 'abcd e'],
  ['one\r\ntwo\nthree\ttab', 'one two three tab'],
  ['abc\u202edcba\u202c\u2066x\u2069', 'abcdcbax'],
  ['zero\u200bwidth\ufeff\u2060\u00ad', 'zerowidth'],
  ['لا\u200cاعداد', 'لااعداد'],
  ['👨‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣', '👨‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣'],
  ['a\u200db\ufe0f', 'ab'],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['hidden\u{e0068}\u{e0069}', 'hidden'],
  ['half \ud83d pair', 'half \ufffd pair'],
])('%j', (text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test('keeps lines where asked', () => {
  expect(plainText('one\r\ntwo\u2028three', { keepNewlines: true })).toBe('one\ntwo\nthree');
});

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b',
        '\u001b[',
        '\u001b]0;',
        '\u0007',
        '\u009b',
        '\u200d',
        '\ufe0f',
        '\u202e',
        '😀',
        '\n',
        '31m',
        '🏴',
      ),
    ),
  )
  .map((parts) => parts.join(''));

test('nothing that controls is left, and twice is once', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, keepNewlines) => {
      const safe = plainText(text, { keepNewlines });
      expect(safe.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      expect(safe.includes('\n')).toBe(keepNewlines && safe.includes('\n'));
      expect(safe).not.toMatch(/[\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u);
      expect(plainText(safe, { keepNewlines })).toBe(safe);
    }),
  );
});

test('ordinary words pass unchanged', () => {
  for (const text of ['parse › JSON (10 kB)', 'Größe', '测量', 'naïve café', 'a  b', '½ × π']) {
    expect(plainText(text)).toBe(text);
  }
});
