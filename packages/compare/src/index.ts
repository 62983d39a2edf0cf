export { compareRuns } from './compare-runs.js';
export { compareSamples } from './compare-samples.js';
export { comparePairedSuites, type PairsPolicy } from './pairs/compare-paired-suites.js';
export {
  isSettled,
  judgePairs,
  PAIRS_LEVEL,
  type PairJudgement,
  type PairQuestion,
  type PairRules,
} from './pairs/judge-pairs.js';
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
