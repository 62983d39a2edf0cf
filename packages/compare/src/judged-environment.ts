import {
  type Comparison,
  compareFingerprints,
  type EnvironmentAction,
  type EnvironmentMatch,
  type Fingerprint,
} from '@benchline/schema';
import type { ComparePolicy } from './policy.js';

const actionOf: Record<EnvironmentMatch, EnvironmentAction> = {
  same: 'gate',
  similar: 'advise',
  different: 'refuse',
};

/** How two machines relate, and what the policy makes of it: `auto` goes by the match, anything else is an order. */
export function judgeEnvironment(
  baseline: Fingerprint,
  current: Fingerprint,
  policy: ComparePolicy['environment'],
): Comparison['environment'] {
  const { match, differences } = compareFingerprints(baseline, current);
  return {
    match,
    action: policy === 'auto' ? actionOf[match] : policy,
    differences: differences.map((difference) => ({ ...difference })),
  };
}
