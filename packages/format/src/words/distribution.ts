import type { DurationSummary } from '@benchline/schema';
import { durationUnit, formatDuration } from '../duration.js';
import { pluralize } from '../pluralize.js';

/** What a distribution is described from: a result's summary has it. */
export type Distribution = Pick<DurationSummary, 'medianNs' | 'quantilesNs' | 'launchCount' | 'sampleCount'>;

/**
 * A distribution of durations in words, all in one unit:
 * `median 1.20 ms, half between 1.18 ms and 1.25 ms, 95 % below 1.40 ms (3 launches, 240 samples)`.
 */
export function describeDistribution(distribution: Distribution): string {
  const { medianNs, quantilesNs, launchCount, sampleCount } = distribution;
  const unit = durationUnit([medianNs]);
  const say = (durationNs: number) => formatDuration(durationNs, { unit });
  const evidence = `${pluralize(launchCount, 'launch')}, ${pluralize(sampleCount, 'sample')}`;
  if (sampleCount < 2) return `${say(medianNs)} (${evidence})`;
  return (
    `median ${say(medianNs)}, half between ${say(quantilesNs.p25)} and ${say(quantilesNs.p75)}, ` +
    `95 % below ${say(quantilesNs.p95)} (${evidence})`
  );
}
