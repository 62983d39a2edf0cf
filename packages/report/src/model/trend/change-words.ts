import { formatQuantity, formatRelativeChange } from '@benchline/format';
import { metrics, type Trend, type TrendChange } from '@benchline/schema';
import { commitsOf, dayOf, shortCommit } from '../revision.js';

/** Which way a change of a metric goes for people: `worse`, `better`, or neither. */
export function toneOfChange(metric: Trend['metric'], change: number): 'worse' | 'better' | 'plain' {
  if (change === 0) return 'plain';
  return change > 0 === (metrics[metric].direction === 'higher-is-better') ? 'better' : 'worse';
}

/**
 * A change point in a sentence, with its size, its interval and its run, and, where it is not sure which commit did it, the
 * commits that the cause is among.
 */
export function changeSentence(change: TrendChange, trend: Pick<Trend, 'metric'>): string {
  const { unit } = metrics[trend.metric];
  const interval = changeInterval(change);
  const size =
    change.relativeChange === null
      ? ''
      : ` (${changeLabel(change)}${interval === '' ? '' : `, ${interval}`})`;
  const commit = shortCommit(change.firstRun.commit);
  const where = ` on ${dayOf(change.firstRun.at)}${commit === '' ? '' : ` at commit ${commit}`}`;
  const commits = commitsOf(change.range);
  const range = commits.includes('..') ? ` The cause is in ${commits}.` : '';
  return `Changed from ${formatQuantity(change.before, unit)} to ${formatQuantity(change.after, unit)}${size}${where}.${range}`;
}

/** The relative change, for example `+12.1 %`; `changed` where there is none. */
export function changeLabel({ relativeChange }: TrendChange): string {
  return relativeChange === null ? 'changed' : formatRelativeChange(relativeChange);
}

/** The interval of a change, for example `+10.2 % to +14.0 %`; `''` where there is none. */
export function changeInterval({ relativeChangeInterval: interval }: TrendChange): string {
  if (interval === null) return '';
  return `${formatRelativeChange(interval.lower)} to ${formatRelativeChange(interval.upper)}`;
}
