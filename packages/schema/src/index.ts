export {
  type Acceptance,
  type AcceptedBaseline,
  acceptanceSchema,
  readAcceptance,
  withAccepted,
} from './acceptance.js';
export {
  type AcceptedChange,
  type AcceptedLevel,
  acceptedChangeSchema,
  acceptedLevelSchema,
} from './accepted-level.js';
export {
  type Budget,
  type BudgetMetric,
  type BudgetOutcome,
  budgetMetrics,
  budgetOutcomeSchema,
} from './budget.js';
export {
  type Comparison,
  type ComparisonResult,
  comparisonResultSchema,
  comparisonSchema,
  type EnvironmentAction,
  environmentActions,
  type RatioInterval,
  type SampleComparison,
  sampleComparisonSchema,
  type Verdict,
  type VerdictReason,
  verdictReasons,
  verdicts,
} from './comparison.js';
export {
  type DigitalModelBaseline,
  type DigitalModelContext,
  type DigitalModelResult,
  digitalModelBaselineSchema,
  digitalModelResultSchema,
  fromDigitalModelBaseline,
  fromDigitalModelResults,
  toDigitalModelBaseline,
  toDigitalModelResults,
} from './digital-model.js';
export {
  type Clock,
  clockSchema,
  type Environment,
  environmentSchema,
  type Fingerprint,
  fingerprintSchema,
  type MachineState,
  machineStateSchema,
  type Revision,
  revisionSchema,
} from './environment.js';
export { unknownEnvironment } from './environment-unknown.js';
export {
  BenchlineError,
  type BenchlineErrorParts,
  type ErrorCode,
  isBenchlineError,
  messageOf,
} from './error.js';
export { batchesOf, type Extension, extendRun } from './extend-run.js';
export { type BenchmarkFailure, type FailureCode, failureCodes, failureSchema } from './failure.js';
export {
  compareFingerprints,
  type EnvironmentMatch,
  type FingerprintComparison,
  type FingerprintDifference,
  machineKey,
} from './fingerprint.js';
export type {
  DifferentialFlameGraph,
  DifferentialFlameNode,
  FlameGraph,
  FlameNode,
} from './flame-graph.js';
export { type BenchmarkIdentity, benchmarkId, type ParameterValue, runId, runIdPattern } from './identity.js';
export { type JsonSchemaName, jsonSchemaNames, jsonSchemaOf } from './json-schema.js';
export { type Estimate, estimateOf, judgeTarget, targetStatus } from './judge-target.js';
export {
  type Launch,
  type LaunchRecord,
  launchRecordSchema,
  launchSchema,
  type StopReason,
  stopReasons,
} from './launch.js';
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
export {
  type PairedLaunch,
  type PairedRounds,
  type PairStopReason,
  pairedRoundsSchema,
} from './paired-rounds.js';
export type { BenchmarkPlace, PairedSuites } from './paired-suites.js';
export { type PairsComparison, pairsComparisonSchema } from './pairs-comparison.js';
export { matchesBenchmark } from './pattern.js';
export {
  type AllocationMeaning,
  type AllocationSite,
  allocationMeanings,
  allocationSiteSchema,
  type CodeCategory,
  codeCategories,
  type Instrument,
  type InstrumentFactory,
  type InstrumentRef,
  type ProfiledFunction,
  type ProfileKind,
  type ProfileLink,
  type ProfilerEngine,
  profiledFunctionSchema,
  profileLinkSchema,
  profilerEngines,
  type SourceLocation,
} from './profile.js';
export {
  type FunctionChange,
  type FunctionDiff,
  functionChanges,
  functionDiffSchema,
  type ProfileDiff,
  profileDiffSchema,
} from './profile-diff.js';
export { check, describeIssues, parseJson, readRecord, readRun, readRunOrRecord } from './read.js';
export {
  type FailedRecord,
  type MeasuredRecord,
  type ResultRecord,
  type RunRecord,
  resultRecordSchema,
  runRecordSchema,
} from './record.js';
export {
  type AllocationMethod,
  allocationMethods,
  type Cpu,
  cpuSchema,
  type Memory,
  memorySchema,
  peakMethods,
  type ResourceSeries,
  resourceSeriesSchema,
} from './resources.js';
export {
  type BenchmarkResult,
  benchmarkResultSchema,
  type Concurrent,
  concurrentSchema,
  type FailedResult,
  type Latency,
  type MeasuredResult,
} from './result.js';
export { type BenchmarkRun, benchmarkRunSchema, type NotRun, notRunSchema } from './run.js';
export { compareSeries } from './series-order.js';
export { type Shard, shardSchema, shardText } from './shard.js';
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
export {
  type DurationInterval,
  type DurationSummary,
  durationIntervalSchema,
  durationSummarySchema,
  type Outliers,
  outliersSchema,
} from './summary.js';
export {
  type Target,
  type TargetOutcome,
  type TargetStatus,
  targetOutcomeSchema,
  targetSchema,
  targetStatuses,
} from './target.js';
export { type ToleranceRule, toleranceOf } from './tolerance.js';
export {
  type ChangePoint,
  changePointSchema,
  type Drift,
  driftSchema,
  type MetricSeries,
  metricSeriesSchema,
  type SeriesPoint,
  type SeriesRun,
  seriesPointSchema,
  seriesRunSchema,
  type Trend,
  type TrendChange,
  type TrendCourse,
  type TrendDirection,
  trendChangeSchema,
  trendCourses,
  trendDirections,
  trendSchema,
} from './trend.js';
export {
  type EventSuspect,
  eventSuspects,
  type LevelEvent,
  levelEventSchema,
  type NotJudgedReason,
  notJudgedReasons,
  type TrendCensus,
  type TrendOverview,
  trendCensusSchema,
  trendOverviewSchema,
} from './trend-overview.js';
export { SCHEMA_VERSION } from './version.js';
export { type Warning, type WarningArguments, type WarningCode, warning, warningSchema } from './warning.js';
