export { judgeBudgets } from './budgets/judge-budgets.js';
export { compareRuns, type Evidence } from './compare-runs.js';
export { compareSamples } from './compare-samples.js';
export { type ConfirmationInput, confirmRegressions } from './confirm/confirm-regressions.js';
export { regressionsToConfirm } from './confirm/regressions-to-confirm.js';
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
export { type ToleratedBenchmark, toleranceFor } from './tolerance.js';
