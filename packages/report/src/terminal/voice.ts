import { displayWidth, plainStyle, type Style } from '@benchline/format';
import { keepUnits } from '../keep-units.js';
import type { Tone } from '../model/tone.js';

/** What a terminal can show. */
export interface TerminalOptions {
  /** Cells in a line; 100 by default. */
  readonly width?: number;
  /** Colours and emphasis; none by default. */
  readonly style?: Style;
  /** Only ASCII characters; false by default. */
  readonly ascii?: boolean;
}

/** How to say things in one terminal. */
export interface Voice {
  readonly width: number;
  readonly style: Style;
  readonly ascii: boolean;
  /** The text in the characters that the terminal has. */
  readonly say: (text: string) => string;
  /** A symbol and a word in the colour of a tone. */
  readonly state: (state: { symbol: string; ascii: string; word: string; tone: Tone }) => string;
  readonly paint: (tone: Tone, text: string) => string;
  /** A text on as many lines as it needs. */
  readonly wrap: (text: string, indent: number, hang?: number) => string[];
}

const replacements: Readonly<Record<string, string>> = {
  µ: 'u',
  '±': '+/-',
  '–': '-',
  '−': '-',
  '→': '->',
  '×': 'x',
  '›': '>',
  '…': '...',
  '⚠': '!',
  '•': '*',
  '≈': '~',
  '≠': '#',
  '∞': 'inf',
  '’': "'",
};

/** Says things as the terminal's options allow. */
export function createVoice(options: TerminalOptions = {}): Voice {
  const { width = 100, style = plainStyle, ascii = false } = options;
  const paint = (tone: Tone, text: string) => painter(style, tone)(text);
  return {
    width,
    style,
    ascii,
    paint,
    say: ascii ? toAscii : (text) => text,
    state: (state) => paint(state.tone, `${ascii ? state.ascii : state.symbol} ${state.word}`),
    wrap: (text, indent, hang = indent) => wrap(ascii ? toAscii(text) : text, width, indent, hang),
  };
}

function painter(style: Style, tone: Tone): (text: string) => string {
  switch (tone) {
    case 'worse':
      return style.red;
    case 'better':
      return style.green;
    case 'unsure':
      return style.yellow;
    case 'same':
      return style.dim;
    default:
      return (text) => text;
  }
}

/** Known signs by their meaning, letters without their accents, and a question mark for what is left. */
function toAscii(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return Array.from(text, (sign) => replacements[sign] ?? sign)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?');
}

function wrap(text: string, width: number, indent: number, hang: number): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let empty = true;
  for (const word of keepUnits(text)
    .split(' ')
    .map((part) => part.replaceAll('\u00a0', ' '))) {
    if (!empty && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = ' '.repeat(hang);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
