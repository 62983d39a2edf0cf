import {
  type ComparisonResult,
  type MetricName,
  metrics,
  type RatioInterval,
  type Verdict,
} from '@benchline/schema';
import { formatCount } from '../count.js';
import { pluralize } from '../pluralize.js';
import { percentWord } from './percent-word.js';
import { describeReason, describeVerdict } from './verdict.js';

/**
 * One sentence or two on what a comparison came to, with the change, its interval and how it was judged:
 * `12 % slower (99 % interval 9 % to 15 %), beyond the tolerance of 10 %. Judged by …`.
 *
 * Changes are of the metric itself: `20 % faster` means a fifth less time per operation.
 */
export function describeComparisonResult(result: ComparisonResult): string {
  const because = result.reason === null ? '' : `: ${describeReason(result.reason)}`;
  if (result.ratio === null) {
    if (result.verdict === 'new' || result.verdict === 'missing')
      return describeVerdict(result.verdict).meaning;
    if (result.verdict in withoutRatio)
      return `${withoutRatio[result.verdict]}${because}.${judgedBy(result.method)}`;
    return `${result.verdict === 'incomparable' ? 'Not compared' : 'Could not be judged'}${because}.`;
  }
  const change = `${changeText(result.ratio, result.metric)}${intervalText(result.interval, result.ratio, result.metric)}`;
  const tolerance = `the tolerance of ${percentWord(result.tolerance)}`;
  return `${sentence(result, change, tolerance, because)}${secondBatch(result)}${judgedBy(result.method)}`;
}

/** Verdicts on values that have no ratio: from zero, or of both signs. */
const withoutRatio: { readonly [Kind in Verdict]?: string } = {
  regression: 'From nothing to something',
  improvement: 'From something to nothing',
  unchanged: 'The difference lies within the tolerance',
};

function sentence(result: ComparisonResult, change: string, tolerance: string, because: string): string {
  switch (result.verdict) {
    case 'regression':
    case 'improvement':
      return `${change}, beyond ${tolerance}.`;
    case 'unchanged':
      return `${change}, within ${tolerance}.`;
    case 'inconclusive':
      return `${change}, which neither shows a change beyond ${tolerance} nor rules one out${because}.${moreLaunches(result)}`;
    default:
      return `${change}, not judged${because}.`;
  }
}

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
  return ratio >= 99.5 ? formatCount(Math.round(ratio)) : ratio.toPrecision(2);
}

/** The interval in the terms of the change: times for a doubling, else percents, without signs on one side of none. */
function intervalText(interval: RatioInterval | null, ratio: number, metric: MetricName): string {
  if (interval === null) return ' (no interval)';
  return ` (${percentWord(interval.level)} interval ${endsOf(interval, ratio, metric).join(' to ')})`;
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

/** What a second batch of launches said, where it was asked and the reason does not say so already. */
function secondBatch({ confirmed, reason, verdict }: ComparisonResult): string {
  if (confirmed === undefined || reason === 'not-confirmed') return '';
  if (confirmed) return ' A second batch of launches showed it again.';
  return verdict === 'inconclusive' || verdict === 'unchanged'
    ? ' The first launches seemed to show a regression, a second batch did not.'
    : '';
}

function moreLaunches({ launchesNeeded }: ComparisonResult): string {
  if (launchesNeeded === null || launchesNeeded === 0) return '';
  return ` About ${pluralize(launchesNeeded, 'more launch')} would probably settle it.`;
}

function judgedBy(method: string): string {
  return method === '' ? '' : ` Judged by: ${method.replace(/[.\s]+$/, '')}.`;
}
