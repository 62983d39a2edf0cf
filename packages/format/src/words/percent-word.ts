import { formatPercent, formatRelativeChange } from '../percent.js';

/** A percentage as it stands in a sentence: `12 %`, `1.5 %`, and with `signed` `+12 %`. */
export function percentWord(fraction: number, signed = false): string {
  return (signed ? formatRelativeChange(fraction) : formatPercent(fraction)).replace('.0 %', ' %');
}
