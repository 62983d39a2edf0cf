import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField, escapeHtml, escapeMarkdown } from './escape.js';

test('escapeHtml', () => {
  expect(escapeHtml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
});

test.each([
  ['a|b', 'a\\|b'],
  ['`code` *bold* _it_ ~no~', '\\`code\\` \\*bold\\* \\_it\\_ \\~no\\~'],
  ['[link](x) <b>', '\\[link\\](x) &lt;b&gt;'],
  ['back\\slash', 'back\\\\slash'],
  ['hi @octocat', 'hi @<!-- -->octocat'],
  ['fixes #12, GH-3', 'fixes \\#<!-- -->12, GH-<!-- -->3'],
  ['https://example.org www.example.org', 'https:<!-- -->//example.org www<!-- -->.example.org'],
  [':tada: node:fs 10:30', ':<!-- -->tada: node:fs 10:30'],
  ['1. first', '1\\. first'],
  ['- item', '\\- item'],
  ['a-b + c', 'a-b + c'],
  ['$x$', '<span>$</span>x<span>$</span>'],
  [' two\nlines ', 'two lines'],
  ['&amp;', '&amp;amp;'],
  ['parse › small (n=10)', 'parse › small (n=10)'],
])('escapeMarkdown(%j)', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test('what escapeMarkdown returns stays in its cell, with no tag, mention or link of the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 @#|\\`*_[]()<>&~!:/.$\n-+=w') });
  fc.assert(
    fc.property(text, (raw) => {
      const own = escapeMarkdown(raw)
        .replaceAll('<!-- -->', '\u0001')
        .replaceAll(/<\/?span>/g, '');
      expect(own).not.toMatch(/[<>\n]/);
      expect(own).not.toMatch(/@\w|#\w|:\/\//);
      // Left of a special character stands an odd number of backslashes.
      expect(own).not.toMatch(/(?<!\\)(?:\\\\)*[|`*_[\]~#]/);
      // Undone as a renderer undoes it, it is the text.
      const rendered = own
        .replaceAll('\u0001', '')
        .replace(/\\([\\`*_[\]|~#+=.)-])/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      expect(rendered).toBe(raw.replaceAll('\n', ' ').trim());
    }),
  );
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['+cmd', "'+cmd"],
  ['-5', '-5'],
  ['+1.5e-3', '+1.5e-3'],
  ['-5 %', "'-5 %"],
  ['@sum', "'@sum"],
  ['\tx', '"\'\tx"'],
  ['', ''],
])('csvField(%j)', (text, expected) => {
  expect(csvField(text)).toBe(expected);
});

test('a CSV field reads back, and never starts a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;1.e x') }),
    fc.double().map(String),
  );
  fc.assert(
    fc.property(text, (raw) => {
      const field = csvField(raw);
      const quoted = field.startsWith('"');
      const read = quoted ? field.slice(1, -1).replaceAll('""', '"') : field;
      expect(read === raw || read === `'${raw}`).toBe(true);
      if (!quoted) expect(field).not.toMatch(/[",\r\n]/);
      if (/^[=+\-@\t\r]/.test(read)) expect(Number.isNaN(Number(read))).toBe(false);
    }),
  );
});
