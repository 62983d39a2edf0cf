export { compareRuns } from './compare-runs.js';
export { compareSamples } from './compare-samples.js';
export {
  type ComparePolicy,
  defaultPolicy,
  type PolicyName,
  type PolicyOverride,
  policyNames,
  resolvePolicy,
} from './policy.js';
export { type MissedTarget, summarizeVerdicts, type VerdictSummary } from './summarize-verdicts.js';
export { toleranceFor } from './tolerance.js';
