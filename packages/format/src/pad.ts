import { clustersOf, clusterWidth, displayWidth } from './display-width.js';
import { removeEscapeSequences } from './escape-sequences.js';

/** The text with spaces before it up to `width` terminal cells; unchanged if it is as wide or wider. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, requireWidth('padStart', width) - displayWidth(text))) + text;
}

/** The text with spaces after it up to `width` terminal cells; unchanged if it is as wide or wider. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, requireWidth('padEnd', width) - displayWidth(text)));
}

/**
 * The text in at most `width` terminal cells, with `…` in place of its middle: names of benchmarks differ at
 * both ends. No user-perceived character is cut. Text that must be cut loses its colours.
 * @throws RangeError if `width` is not a whole number of at least 0.
 */
export function truncateMiddle(text: string, width: number): string {
  requireWidth('truncateMiddle', width);
  if (displayWidth(text) <= width) return text;
  if (width === 0) return '';
  const clusters = clustersOf(removeEscapeSequences(text));
  const head = takeUpTo(clusters, Math.ceil((width - 1) / 2));
  const tail = takeUpTo(clusters.reverse(), Math.floor((width - 1) / 2));
  return `${head.join('')}…${tail.reverse().join('')}`;
}

/**
 * The texts padded to one width with their decimal points, and the units behind them, in line. Texts
 * without digits (`–`) are set to the right. Colours may surround a whole text.
 */
export function alignDecimals(texts: readonly string[]): string[] {
  const parts = texts.map(numberParts);
  const widest = (pick: (part: NumberParts) => string): number =>
    parts.reduce(
      (width, part) => (part === undefined ? width : Math.max(width, displayWidth(pick(part)))),
      0,
    );
  const whole = widest((part) => part.whole);
  const fraction = widest((part) => part.fraction);
  const rest = widest((part) => part.rest);
  const aligned = texts.map((text, index) => {
    const part = parts[index];
    if (part === undefined) return text;
    const { before, after } = part;
    return `${before}${padStart(part.whole, whole)}${padEnd(part.fraction, fraction)}${padEnd(part.rest, rest)}${after}`;
  });
  const width = aligned.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  return aligned.map((text) => padStart(text, width));
}

interface NumberParts {
  /** Colour codes around the text. */
  readonly before: string;
  readonly after: string;
  /** What stands left of the decimal point, sign included. */
  readonly whole: string;
  /** The point and what follows it, or nothing. */
  readonly fraction: string;
  /** The unit and all else. */
  readonly rest: string;
}

const COLOURS = `(?:${'\u001b'}\\[[0-9;]*m)*`;
const NUMBER = new RegExp(
  `^(${COLOURS})([^0-9.\u001b]*[0-9][0-9,]*|[^0-9.\u001b]*(?=\\.[0-9]))(\\.[0-9]+)?([^\u001b]*)(${COLOURS})$`,
);

function numberParts(text: string): NumberParts | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, before = '', whole = '', fraction = '', rest = '', after = ''] = match;
  return { before, after, whole, fraction, rest };
}

function takeUpTo(clusters: readonly string[], width: number): string[] {
  const taken: string[] = [];
  let filled = 0;
  for (const cluster of clusters) {
    filled += clusterWidth(cluster);
    if (filled > width) break;
    taken.push(cluster);
  }
  return taken;
}

function requireWidth(caller: string, width: number): number {
  if (Number.isSafeInteger(width) && width >= 0) return width;
  throw new RangeError(`${caller}: width must be a whole number of at least 0, got ${width}`);
}
