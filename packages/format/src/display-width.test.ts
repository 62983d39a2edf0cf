import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width.js';
import { plainText } from './plain-text.js';

test.each([
  ['', 0],
  ['abc', 3],
  ['µs ± ∞ …', 8],
  ['测量', 4],
  ['ｆｕｌｌ', 8],
  ['한글', 4],
  ['ñ', 1],
  ['n\u0303', 1],
  ['🚀', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['🇩🇪', 2],
  ['1️⃣', 2],
  ['❤️', 2],
  ['❤', 1],
  ['👍🏽', 2],
  ['\u200b', 0],
  ['\u001b[1mbold\u001b[22m', 4],
  ['▁▂█', 3],
])('%j takes %d', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('common characters take one cell, whether they are counted the short way or one by one', () => {
  const codes = Array.from({ length: 0x2720 - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
  const common = codes.filter((one) => /[ -~¡-¬®-˿Ͱ-҂Ҋ-ԯ‐-‧‰-⁞←-⋿─-◼⚠✓✗]/.test(one));
  expect(common.length).toBeGreaterThan(1800);
  for (const one of common) expect(displayWidth(one), one).toBe(1);
  for (const all of [common.join(''), common.reverse().join('')]) {
    expect(displayWidth(all)).toBe(common.length);
    // An ideograph makes it count one by one.
    expect(displayWidth(`${all}测`)).toBe(common.length + 2);
  }
});

test('is between nothing and twice the characters, and parted by a letter it adds up', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((raw) => plainText(raw));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(displayWidth(a)).toBeLessThanOrEqual(2 * [...a].length);
      expect(displayWidth(`${a} x`)).toBe(displayWidth(a) + 2);
      expect(displayWidth(a + b)).toBeLessThanOrEqual(displayWidth(a) + displayWidth(b) + 2);
    }),
  );
});
