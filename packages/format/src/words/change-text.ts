import { type MetricName, metrics, type RatioInterval } from '@benchline/schema';
import { formatCount } from '../count.js';
import { percentWord } from './percent-word.js';

/** From here on digits in groups are harder to read than an exponent. */
const LARGEST_COUNTED = 1e6;

/**
 * The change of a metric in its own words: `12 % slower`, `2.4 times as fast`, `5 % more allocated per operation`.
 *
 * @param ratio - current / baseline
 */
export function changeText(ratio: number, metric: MetricName): string {
  const change = ratio - 1;
  const amount = percentWord(Math.abs(change));
  if (change === 0)
    return metric === 'durationNs' ? 'As fast as before' : `The same ${metrics[metric].label}`;
  if (metric === 'durationNs') {
    if (ratio >= 2) return `${timesText(ratio)} times as long`;
    if (ratio <= 0.5 && ratio > 0) return `${timesText(1 / ratio)} times as fast`;
    return `${amount} ${change > 0 ? 'slower' : 'faster'}`;
  }
  const [more, less] = metric.endsWith('PerOp') ? ['more', 'less'] : ['higher', 'lower'];
  if (ratio < 2) return `${amount} ${change > 0 ? more : less} ${metrics[metric].label}`;
  return `${timesText(ratio)} times ${metric.endsWith('PerOp') ? 'as much' : 'the'} ${metrics[metric].label}`;
}

function timesText(ratio: number): string {
  if (ratio >= LARGEST_COUNTED) return ratio.toExponential(1).replace('e+', 'e');
  return ratio >= 99.5 ? formatCount(Math.round(ratio)) : ratio.toPrecision(2);
}

/**
 * The interval in the terms of the change: times for a doubling, else percents, without signs on one side of none:
 * `99 % interval 9 % to 15 %`.
 *
 * @param ratio - current / baseline
 */
export function changeIntervalText(
  interval: RatioInterval | null,
  ratio: number,
  metric: MetricName,
): string {
  if (interval === null) return 'no interval';
  return `${percentWord(interval.level)} interval ${endsOf(interval, ratio, metric).join(' to ')}`;
}

function endsOf({ lower, upper }: RatioInterval, ratio: number, metric: MetricName): string[] {
  if (ratio >= 2) return [timesText(lower), timesText(upper)];
  if (metric === 'durationNs' && ratio <= 0.5 && lower > 0)
    return [timesText(1 / upper), timesText(1 / lower)];
  const ends = [lower - 1, upper - 1];
  if (!ends.every((end) => end * (ratio - 1) > 0)) return ends.map((end) => percentWord(end, true));
  const sizes = ends.map(Math.abs).sort((a, b) => a - b);
  return sizes.map((size) => percentWord(size));
}
