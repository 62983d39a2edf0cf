import type { MetricName } from '@benchline/schema';
import type { BenchmarkView } from './benchmark-view.js';

/**
 * What goes with a worse metric, which is often the cause: the function that gained most beyond the noise, where both
 * runs were profiled, and what else got worse; `''` where nothing is known.
 */
export function whyOf(view: BenchmarkView, metric: MetricName): string {
  return `${gainedMost(view, metric)}${worseWithIt(view, metric)}`;
}

function gainedMost({ profiles }: BenchmarkView, metric: MetricName): string {
  if (metric !== 'durationNs') return '';
  const worst = profiles.find(({ kind }) => kind === 'cpu')?.changes?.worst ?? '';
  return worst === '' ? '' : ` Gained most: ${worst}.`;
}

function worseWithIt({ judgements }: BenchmarkView, metric: MetricName): string {
  const others = judgements.filter(
    (judgement) => judgement.verdict === 'regression' && judgement.metric !== metric,
  );
  return others.length === 0
    ? ''
    : ` Worse with it: ${others.map(({ label, change }) => `${label} ${change}`).join(', ')}.`;
}
