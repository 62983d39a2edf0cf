import type { ComparisonResult, Verdict } from '@benchline/schema';
import { pluralize } from '../pluralize.js';
import { changeIntervalText, changeText } from './change-text.js';
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
  const change = `${changeText(result.ratio, result.metric)} (${changeIntervalText(result.interval, result.ratio, result.metric)})`;
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
