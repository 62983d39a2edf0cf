import { z } from 'zod';
import { comparisonSchema } from './comparison.js';
import { pairsComparisonSchema } from './pairs-comparison.js';
import { runRecordSchema } from './record.js';
import { benchmarkRunSchema } from './run.js';
import { trendSchema } from './trend.js';
import { trendOverviewSchema } from './trend-overview.js';

/** The documents that are published as JSON Schema, by file name. */
const published = {
  'benchmark-run': benchmarkRunSchema,
  'run-record': runRecordSchema,
  comparison: comparisonSchema,
  'pairs-comparison': pairsComparisonSchema,
  trend: trendSchema,
  'trend-overview': trendOverviewSchema,
} as const;

/** The name of a published JSON Schema: `json-schema/<name>.schema.json` in this package. */
export type JsonSchemaName = keyof typeof published;

/** All names of published JSON Schemas. */
export const jsonSchemaNames = Object.keys(published) as readonly JsonSchemaName[];

/** The JSON Schema (draft 2020-12) of a document. The files in the package are made by this function. */
export function jsonSchemaOf(name: JsonSchemaName): Record<string, unknown> {
  return z.toJSONSchema(published[name], { target: 'draft-2020-12', io: 'output' });
}
