export { type Acceptance, type AcceptedBaseline, withAccepted } from './acceptance.js';
export type { AcceptedChange, AcceptedLevel } from './accepted-level.js';
export { type Budget, type BudgetMetric, type BudgetOutcome, budgetMetrics } from './budget.js';
export {
  type Comparison,
  type ComparisonResult,
  type EnvironmentAction,
  environmentActions,
  type RatioInterval,
  type SampleComparison,
  type Verdict,
  type VerdictReason,
  verdictReasons,
  verdicts,
} from './comparison.js';
export {
  type DigitalModelBaseline,
  type DigitalModelContext,
  type DigitalModelResult,
  toDigitalModelBaseline,
  toDigitalModelResults,
} from './digital-model.js';
export type { Clock, Environment, Fingerprint, MachineState, Revision } from './environment.js';
export { unknownEnvironment } from './environment-unknown.js';
export {
  BenchlineError,
  type BenchlineErrorParts,
  type ErrorCode,
  isBenchlineError,
  messageOf,
} from './error.js';
export { batchesOf, type Extension, extendRun } from './extend-run.js';
export { type BenchmarkFailure, type FailureCode, failureCodes } from './failure.js';
export {
  compareFingerprints,
  type EnvironmentMatch,
  type FingerprintComparison,
  type FingerprintDifference,
  machineKey,
} from './fingerprint.js';
export type { DifferentialFlameGraph, DifferentialFlameNode, FlameGraph, FlameNode } from './flame-graph.js';
export { type BenchmarkIdentity, benchmarkId, type ParameterValue, runId, runIdPattern } from './identity.js';
export { type Estimate, estimateOf, judgeTarget, targetStatus } from './judge-target.js';
export { type Launch, type LaunchRecord, type StopReason, stopReasons } from './launch.js';
export {
  type MachineFinding,
  type MachineFindingArguments,
  type MachineFindingCode,
  machineFinding,
} from './machine-finding.js';
export { medianCpu, medianMemory } from './median-resources.js';
export { mergeRuns } from './merge-runs.js';
export { mergeShards, missingShards } from './merge-shards.js';
export {
  isMetricName,
  type MetricDescription,
  type MetricDirection,
  type MetricName,
  type MetricUnit,
  metricNames,
  metrics,
} from './metric.js';
export { metricInterval } from './metric-interval.js';
export { metricValue } from './metric-value.js';
export { type Migrations, migrate } from './migrate.js';
export type { PairedLaunch, PairedRounds, PairStopReason } from './paired-rounds.js';
export type { BenchmarkPlace, PairedSuites } from './paired-suites.js';
export type { PairsComparison } from './pairs-comparison.js';
export { matchesBenchmark } from './pattern.js';
export {
  type AllocationMeaning,
  type AllocationSite,
  allocationMeanings,
  type CodeCategory,
  codeCategories,
  type Instrument,
  type InstrumentFactory,
  type InstrumentRef,
  type ProfiledFunction,
  type ProfileKind,
  type ProfileLink,
  type ProfilerEngine,
  profilerEngines,
  type SourceLocation,
} from './profile.js';
export { type FunctionChange, type FunctionDiff, functionChanges, type ProfileDiff } from './profile-diff.js';
export type { FailedRecord, MeasuredRecord, ResultRecord, RunRecord } from './record.js';
export {
  type AllocationMethod,
  allocationMethods,
  type Cpu,
  type Memory,
  peakMethods,
  type ResourceSeries,
} from './resources.js';
export type { BenchmarkResult, Concurrent, FailedResult, Latency, MeasuredResult } from './result.js';
export type { BenchmarkRun, NotRun } from './run.js';
export { compareSeries } from './series-order.js';
export { type Shard, shardText } from './shard.js';
export type {
  BaselineInfo,
  PruneResult,
  Retention,
  RunQuery,
  RunStore,
  SeriesQuery,
  StoredProfile,
  StoreProblem,
} from './store-contract.js';
export { summarizeConcurrent } from './summarize-concurrent.js';
export { INTERVAL_LEVEL, sampleCountOf, sampleInterval, summarizeDurations } from './summarize-durations.js';
export { summarizeLaunch, summarizeResult, summarizeRun } from './summarize-run.js';
export type { DurationInterval, DurationSummary, Outliers } from './summary.js';
export { type Target, type TargetOutcome, type TargetStatus, targetStatuses } from './target.js';
export { type ToleranceRule, toleranceOf } from './tolerance.js';
export {
  type ChangePoint,
  type Drift,
  type MetricSeries,
  type SeriesPoint,
  type SeriesRun,
  type Trend,
  type TrendChange,
  type TrendCourse,
  type TrendDirection,
  trendCourses,
  trendDirections,
} from './trend.js';
export {
  type EventSuspect,
  eventSuspects,
  type LevelEvent,
  type NotJudgedReason,
  notJudgedReasons,
  type TrendCensus,
  type TrendOverview,
} from './trend-overview.js';
export { SCHEMA_VERSION } from './version.js';
export { type Warning, type WarningArguments, type WarningCode, warning } from './warning.js';
