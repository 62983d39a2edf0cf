import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width.js';
import { alignDecimals, padEnd, padStart, truncateMiddle } from './pad.js';
import { ansiStyle } from './style.js';

test('pads by what is seen', () => {
  expect(padStart('测', 4)).toBe('  测');
  expect(padEnd('🚀', 4)).toBe('🚀  ');
  expect(padEnd('longer', 3)).toBe('longer');
  expect(padEnd(ansiStyle.red('ab'), 4)).toBe('\u001b[31mab\u001b[39m  ');
  expect(() => padStart('a', -1)).toThrow('padStart: width must be a whole number of at least 0, got -1');
});

test('truncates in the middle, never through a character', () => {
  expect(truncateMiddle('parse › large document', 12)).toBe('parse …ument');
  expect(truncateMiddle('short', 5)).toBe('short');
  expect(truncateMiddle('shorter', 1)).toBe('…');
  expect(truncateMiddle('shorter', 0)).toBe('');
  expect(truncateMiddle('测量测量', 6)).toBe('测…量');
  expect(truncateMiddle('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 5)).toBe('👨‍👩‍👧‍👦…👨‍👩‍👧‍👦');
});

test('a truncated text fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 20 }), (text, width) => {
      expect(displayWidth(truncateMiddle(text, width))).toBeLessThanOrEqual(Math.max(width, 0));
    }),
  );
});

test('lines up decimal points and units', () => {
  const texts = ['12.3 µs', '450 ns', '1.25 ms', '–', '+0.5 %', ansiStyle.red('7.75 s')];
  expect(alignDecimals(texts).map((text) => `|${text}|`)).toMatchInlineSnapshot(`
    [
      "| 12.3  µs|",
      "|450    ns|",
      "|  1.25 ms|",
      "|        –|",
      "| +0.5  % |",
      "|[31m  7.75 s [39m|",
    ]
  `);
});

test('aligned texts are equally wide and say the same', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double().map(String), fc.string()), { minLength: 1 }), (texts) => {
      const aligned = alignDecimals(texts);
      expect(new Set(aligned.map(displayWidth)).size).toBe(1);
      aligned.forEach((text, index) => {
        expect(text.replaceAll(' ', '')).toBe((texts[index] as string).replaceAll(' ', ''));
      });
    }),
  );
});
