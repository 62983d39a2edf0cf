import type { z } from 'zod';
import type { failedRecordSchema, measuredRecordSchema, runRecordSchema } from './read/record.js';

/** A {@link MeasuredResult} without its samples. */
export type MeasuredRecord = z.infer<typeof measuredRecordSchema>;

/** A {@link FailedResult} as baselines and history keep it. */
export type FailedRecord = z.infer<typeof failedRecordSchema>;

/** One benchmark's outcome in a record. */
export type ResultRecord = MeasuredRecord | FailedRecord;

/** A run without samples: what baselines and history keep. */
export type RunRecord = z.infer<typeof runRecordSchema>;
