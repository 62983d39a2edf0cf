import { removeEscapeSequences } from './escape-sequences.js';

/** How {@link plainText} treats lines. */
export interface PlainTextOptions {
  /** Keep line breaks, each as `\n`; false unless given: each becomes a space. */
  readonly keepNewlines?: boolean;
}

const NEWLINE = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
const CONTROL = /(?!\n)\p{Cc}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
// All that is invisible by definition or steers the layout (bidirectional marks, interlinear annotation),
// except joiners, variation selectors and tags, which emoji are made of and the next steps look at.
const INVISIBLE =
  /(?![\u200d\ufe0e\ufe0f\u{e0020}-\u{e007f}])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
// Tags spell the region of a flag (Scotland) and are otherwise a way to hide text.
const FLAG_OR_TAG =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0020}-\u{e007f}]/gu;
const STRAY_SELECTOR = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier})[\ufe0e\ufe0f](?!\u20e3)/gu;
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * Text from outside made safe to print on one line: without terminal escape sequences, control characters,
 * bidirectional overrides and invisible characters, which could recolour a terminal, hide words or turn
 * their order. Joiners and variation selectors stay where they build an emoji; a tab becomes a space; half a
 * surrogate pair becomes `\ufffd`. Doing it twice changes nothing more. Not an escape for HTML, Markdown or
 * CSV: see {@link escapeHtml}, {@link escapeMarkdown}, {@link csvField}.
 */
export function plainText(text: string, options: PlainTextOptions = {}): string {
  const { keepNewlines = false } = options;
  return removeEscapeSequences(text)
    .replace(NEWLINE, keepNewlines ? '\n' : ' ')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(FLAG_OR_TAG, '$1')
    .replace(STRAY_SELECTOR, '')
    .replace(STRAY_JOINER, '');
}
