import { removeEscapeSequences } from './escape-sequences.js';

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
// Letters of Europe, punctuation, arrows, mathematical signs, boxes, blocks and our own symbols: one cell each, and none
// joins another. Texts of these alone need no segmenter, which takes microseconds a character.
const SIMPLE =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25fc\u26a0\u2713\u2717]*$/;
const INVISIBLE = /^[\p{M}\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;
// Emoji that are wide by themselves, by a variation selector, as a flag or as a keycap.
const WIDE_EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\u20e3/u;

// East Asian Width W and F without emoji (Unicode 16, EastAsianWidth.txt), gaps of unassigned points closed.
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul Jamo
  [0x2329, 0x232a], // angle brackets
  [0x2630, 0x2637], // trigrams
  [0x268a, 0x268f], // digrams
  [0x2e80, 0x303e], // radicals, Kangxi, ideographic punctuation
  [0x3041, 0x3247], // kana, Bopomofo, Hangul compatibility
  [0x3250, 0xa4cf], // enclosed, unified ideographs, Yi
  [0xa960, 0xa97c], // Hangul Jamo extended A
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe6b], // compatibility and small forms
  [0xff01, 0xff60], // full-width forms
  [0xffe0, 0xffe6], // full-width signs
  [0x16fe0, 0x18d08], // Tangut, Khitan
  [0x1aff0, 0x1b2fb], // kana extended, Nushu
  [0x1d300, 0x1d376], // Tai Xuan Jing, counting rods
  [0x1f200, 0x1f265], // enclosed ideographs
  [0x20000, 0x3fffd], // supplementary ideographs
];

/** Made when first needed: it takes some ten milliseconds, and plain text never needs it. */
let graphemes: Intl.Segmenter | null = null;

/**
 * How many terminal cells the text takes: ideographs, full-width forms and emoji two, combining marks,
 * control and other invisible characters none, all else one. Counted by user-perceived character, so a
 * family emoji is two. Escape sequences (colours) take none. A newline or tab counts as nothing: lay out one
 * line of {@link plainText} at a time.
 */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let width = 0;
  for (const cluster of clustersOf(removeEscapeSequences(text))) width += clusterWidth(cluster);
  return width;
}

/** The text's user-perceived characters. */
export function clustersOf(text: string): string[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The cells one user-perceived character takes: 0, 1 or 2. */
export function clusterWidth(cluster: string): number {
  if (cluster.length === 1 && PRINTABLE_ASCII.test(cluster)) return 1;
  if (INVISIBLE.test(cluster)) return 0;
  if (WIDE_EMOJI.test(cluster)) return 2;
  for (const character of cluster) if (isWide(character.codePointAt(0) as number)) return 2;
  return 1;
}

function isWide(codePoint: number): boolean {
  return codePoint >= 0x1100 && WIDE_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);
}
