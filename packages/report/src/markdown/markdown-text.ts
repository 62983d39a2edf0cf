import { escapeMarkdown, truncateMiddle } from '@benchline/format';
import type { BenchmarkView } from '../model/benchmark-view.js';

/** A name or a sentence longer than this is cut in its middle: a comment has room for 65 536 characters in all. */
const LONGEST_NAME = 100;
const LONGEST_SENTENCE = 500;

/** A name as literal Markdown. */
export function nameText(name: string): string {
  return escapeMarkdown(cut(name));
}

/** A sentence as literal Markdown. */
export function sentenceText(sentence: string): string {
  return escapeMarkdown(shorten(sentence, LONGEST_SENTENCE));
}

/** A benchmark with its package, suites and parameters, not escaped yet. */
export function fullName({ place, name, parameters }: BenchmarkView): string {
  const own = parameters === '' ? name : `${name} [${parameters}]`;
  return cut(place === '' ? own : `${place} › ${own}`);
}

/** What is said where not everything is shown; `''` where it is. */
export function moreThan(count: number, limit: number): string {
  return count > limit ? `… and ${count - limit} more.` : '';
}

function cut(name: string): string {
  return shorten(name, LONGEST_NAME);
}

/** Measuring the width of characters is slow, so only the ends of an enormous text are looked at. */
function shorten(text: string, width: number): string {
  const ends = text.length > 4 * width ? `${text.slice(0, width)}…${text.slice(-width)}` : text;
  return truncateMiddle(ends, width);
}
