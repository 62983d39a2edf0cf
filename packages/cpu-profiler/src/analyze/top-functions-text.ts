import { formatDuration, formatPercent, plainText, table } from '@benchline/format';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { sampleCountOf } from './sample-count.js';
import { type TopFunctionsOptions, topFunctions } from './top-functions.js';

/** The largest functions as lines of text for a terminal: the ten with the largest total time unless told otherwise. */
export function topFunctionsText(profile: CpuProfile, options: TopFunctionsOptions = {}): string {
  const { by = 'total', count = 10 } = options;
  const rows = topFunctions(profile, { by, count }).map((fn) => [
    formatPercent(fn.totalShare),
    formatDuration(fn.totalTimeNs),
    formatPercent(fn.selfShare),
    formatDuration(fn.selfTimeNs),
    plainText(fn.name),
    plainText(fn.line === null ? fn.file : `${fn.file}:${fn.line}`),
  ]);
  const lines = table({
    columns: [
      { header: 'total', align: 'decimal' },
      { header: '', align: 'decimal' },
      { header: 'self', align: 'decimal' },
      { header: '', align: 'decimal' },
      { header: 'function', align: 'left' },
      { header: 'place', align: 'left' },
    ],
    rows,
  });
  const engine = profile.engine === null ? '' : ` by ${profile.engine}`;
  return [`CPU profile${engine}, ${sampleCountOf(profile)} samples`, ...lines].join('\n');
}
