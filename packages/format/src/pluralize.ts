import { formatCount } from './count.js';

/**
 * A count with its noun: `1 benchmark`, `3 benchmarks`, `1,200 launches`, `0 entries`. The English plural by
 * rule (`-s`, `-es` after a hiss, `-ies` for a consonant and y); give `plural` where there is none.
 */
export function pluralize(count: number, noun: string, plural: string = pluralOf(noun)): string {
  return `${formatCount(count)} ${Math.abs(count) === 1 ? noun : plural}`;
}

function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
