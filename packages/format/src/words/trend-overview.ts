import type { Drift, EventSuspect, LevelEvent, NotJudgedReason, Trend, TrendCensus } from '@benchline/schema';
import { formatCount } from '../count.js';
import { formatPercent } from '../percent.js';
import { pluralize } from '../pluralize.js';
import { percentWord } from './percent-word.js';

const suspects: Readonly<Record<EventSuspect, string>> = {
  machine: 'The commit stayed the same, so the machine is the suspect.',
  'code-or-machine': 'So many at once point to something that all of them use, or to the machine.',
};

const reasons: Readonly<Record<NotJudgedReason, string>> = {
  empty: 'without a value',
  'too-short': 'with fewer than ten runs',
};

/** How many benchmarks moved together, and what is suspected. */
export function describeLevelEvent({ movedCount, comparableCount, suspect }: LevelEvent): string {
  const moved = `${formatCount(movedCount)} of ${pluralize(comparableCount, 'benchmark')} moved together.`;
  return suspect === null ? moved : `${moved} ${suspects[suspect]}`;
}

/** What was judged, how, and what was not. */
export function describeTrendCensus({ judgedCount, notJudged, falseDiscoveryRate }: TrendCensus): string {
  const all = judgedCount + notJudged.length;
  const judged =
    judgedCount === 0
      ? `None of ${pluralize(all, 'series', 'series')} could be judged.`
      : `${formatCount(judgedCount)} of ${pluralize(all, 'series', 'series')} judged; at most ${percentWord(falseDiscoveryRate)} of those said to have changed are expected to be chance.`;
  const counts = new Map<NotJudgedReason, number>();
  for (const { reason } of notJudged) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return judged;
  const left = [...counts].map(([reason, number]) => `${formatCount(number)} ${reasons[reason]}`).join(', ');
  return `${judged} Not judged: ${left}.`;
}

/** A slow slide in words: its slope with the interval. */
export function describeDrift({ slopePerRun, lower, upper, level }: Drift): string {
  const slope = (value: number) => formatPercent(value, { signed: true, decimals: 2 });
  return `Slides by ${slope(slopePerRun)} a run (${slope(lower)} to ${slope(upper)}, ${percentWord(level)} interval).`;
}

/** How many of a history's runs were looked at, where that is not all of them; `null` where it is. */
export function describeLookedAt({
  points,
  availablePointCount,
}: Pick<Trend, 'points' | 'availablePointCount'>) {
  if (points.length >= availablePointCount) return null;
  return `The newest ${formatCount(points.length)} of ${pluralize(availablePointCount, 'run')} were looked at.`;
}
