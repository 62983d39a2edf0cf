import type { MetricName } from '@benchline/schema';
import type { BenchmarkView } from './benchmark-view.js';

/** What else of a benchmark got worse together with a metric, which is often the cause; `''` where nothing did. */
export function whyOf(view: BenchmarkView, metric: MetricName): string {
  const others = view.judgements.filter(
    (judgement) => judgement.verdict === 'regression' && judgement.metric !== metric,
  );
  return others.length === 0
    ? ''
    : ` Worse with it: ${others.map(({ label, change }) => `${label} ${change}`).join(', ')}.`;
}
