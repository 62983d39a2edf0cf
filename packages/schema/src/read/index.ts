export { acceptanceSchema, readAcceptance } from './acceptance.js';
export { acceptedChangeSchema, acceptedLevelSchema } from './accepted-level.js';
export { budgetOutcomeSchema } from './budget.js';
export { comparisonResultSchema, comparisonSchema, sampleComparisonSchema } from './comparison.js';
export {
  digitalModelBaselineSchema,
  digitalModelResultSchema,
  fromDigitalModelBaseline,
  fromDigitalModelResults,
} from './digital-model.js';
export { check, describeIssues, parseJson, readRecord, readRun, readRunOrRecord } from './documents.js';
export {
  clockSchema,
  environmentSchema,
  fingerprintSchema,
  machineStateSchema,
  revisionSchema,
} from './environment.js';
export { failureSchema } from './failure.js';
export { type JsonSchemaName, jsonSchemaNames, jsonSchemaOf } from './json-schema.js';
export { launchRecordSchema, launchSchema } from './launch.js';
export { pairedRoundsSchema } from './paired-rounds.js';
export { pairsComparisonSchema } from './pairs-comparison.js';
export { allocationSiteSchema, profiledFunctionSchema, profileLinkSchema } from './profile.js';
export { functionDiffSchema, profileDiffSchema } from './profile-diff.js';
export { resultRecordSchema, runRecordSchema } from './record.js';
export { cpuSchema, memorySchema, resourceSeriesSchema } from './resources.js';
export { benchmarkResultSchema, concurrentSchema } from './result.js';
export { benchmarkRunSchema, notRunSchema } from './run.js';
export { shardSchema } from './shard.js';
export { durationIntervalSchema, durationSummarySchema, outliersSchema } from './summary.js';
export { targetOutcomeSchema, targetSchema } from './target.js';
export {
  changePointSchema,
  driftSchema,
  metricSeriesSchema,
  seriesPointSchema,
  seriesRunSchema,
  trendChangeSchema,
  trendSchema,
} from './trend.js';
export { levelEventSchema, trendCensusSchema, trendOverviewSchema } from './trend-overview.js';
export { warningSchema } from './warning.js';
