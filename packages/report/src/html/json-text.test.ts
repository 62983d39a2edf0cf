import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from './json-text.js';

it('is the same value, with nothing in it that a parser of HTML or of JavaScript would take for an end', () => {
  const breakers = [
    '</script>',
    '</SCRIPT',
    '<!--',
    '<script',
    '<ScRiPt',
    '<',
    '/',
    '!',
    ']]>',
    '-->',
    '\u2028',
    '\u2029',
    '&lt;',
    '"',
    '\\',
  ];
  const text = fc
    .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...breakers)))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text))), (value) => {
      const written = jsonText(value);
      expect(written).not.toMatch(/<\/|<!|<script|[\u2028\u2029]/i);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
