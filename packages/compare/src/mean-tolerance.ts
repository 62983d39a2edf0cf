import type { MetricName } from '@benchline/schema';
import { type Judgement, untested } from './judgement.js';
import { changeBeyond } from './verdict-rule.js';

/**
 * The classic rule, as the DigitalModel benchmark framework has it: a mean beyond the tolerance is a regression, one
 * beyond it the other way (by the same ratio) an improvement, and everything else is unchanged. It knows no noise: on
 * public histories of unchanged code it reports a regression at 10 % on every tenth run.
 */
export function judgeMeans(
  metric: MetricName,
  tolerance: number,
  baseline: number | null,
  current: number | null,
): Judgement {
  const shared = { tolerance, method: 'means against the tolerance, blind to noise' };
  const values = { baselineValue: finite(baseline), currentValue: finite(current) };
  const measured = [baseline, current].every(
    (value) => value !== null && value >= 0 && value < Number.POSITIVE_INFINITY,
  );
  if (!measured || baseline === null || current === null) {
    return untested({ ...shared, ...values, verdict: 'incomparable', reason: 'not-measured' });
  }
  if (baseline === current) {
    return untested({ ...shared, ...values, verdict: 'unchanged', reason: null, ratio: 1 });
  }
  if (baseline === 0) {
    return untested({ ...shared, ...values, verdict: 'incomparable', reason: 'zero-baseline' });
  }
  const verdict = changeBeyond(Math.log(current) - Math.log(baseline), tolerance, metric) ?? 'unchanged';
  return untested({ ...shared, ...values, verdict, reason: null, ratio: current / baseline });
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
