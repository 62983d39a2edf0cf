import { z } from 'zod';
import { launchRecordSchema } from './launch.js';
import { openObject } from './open-object.js';
import { outcomeShapes, resultShape } from './result.js';
import { runShape } from './run.js';

const launches = z.array(launchRecordSchema);

/** Checks a {@link MeasuredRecord}. */
export const measuredRecordSchema = openObject({ ...resultShape, launches, ...outcomeShapes.measured }).meta({
  id: 'MeasuredRecord',
});

/** Checks a {@link FailedRecord}. */
export const failedRecordSchema = openObject({ ...resultShape, launches, ...outcomeShapes.failed }).meta({
  id: 'FailedRecord',
});

/** A benchmark's result without samples: what baselines and history keep. */
export const resultRecordSchema = z
  .discriminatedUnion('passed', [measuredRecordSchema, failedRecordSchema])
  .meta({ id: 'ResultRecord', description: 'The result of one benchmark, without samples.' });

/** Checks a {@link RunRecord}. */
export const runRecordSchema = openObject({
  kind: z.literal('record'),
  ...runShape,
  results: z.array(resultRecordSchema),
}).meta({
  id: 'RunRecord',
  title: 'Benchline run record',
  description: 'A run without samples: what baselines and history keep.',
});
