import { type AcceptedLevel, metrics } from '@benchline/schema';
import { formatQuantity } from '../quantity.js';
import { NO_VALUE } from '../scale.js';

/**
 * A change that somebody accepted, in a sentence: `parse, accepted by Ada on 2026-03-01 (c0ffee): time per operation
 * 10.0 ms → 12.0 ms, because: a new check`. Words of the data are in it as they came: encode them.
 */
export function describeAcceptance(level: AcceptedLevel): string {
  const { name, reason, acceptedBy, acceptedAt, revision, changes } = level;
  const commit = revision.commit === null ? '' : ` (${revision.commit.slice(0, 10)})`;
  const moved = changes.map(({ metric, from, to }) => {
    const write = (value: number | null) =>
      value === null ? NO_VALUE : formatQuantity(value, metrics[metric].unit);
    return `${metrics[metric].label} ${write(from)} → ${write(to)}`;
  });
  const change = moved.length === 0 ? '' : `: ${moved.join('; ')}`;
  return `${name}, accepted by ${acceptedBy} on ${acceptedAt.slice(0, 10)}${commit}${change}, because: ${reason}`;
}
