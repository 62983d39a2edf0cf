import { z } from 'zod';
import { stopReasons } from '../launch.js';
import { count, nonNegative, openObject, utcTime } from './open-object.js';
import { cpuSchema, memorySchema, resourceSeriesSchema } from './resources.js';

const launchShape = {
  /** Counts from 0 within its run. */
  index: count,
  /** Which of several runs, spaced in time, the launch belongs to; 0 in a single run. */
  runIndex: count,
  /** Iterations that share one reading of the clock; a sample is their mean. */
  iterationsPerSample: z.number().int().min(1),
  stopReason: z.enum(stopReasons),
  /** Whether warm-up settled before its cap. */
  steady: z.boolean(),
  memory: memorySchema.nullable(),
  cpu: cpuSchema.nullable(),
};

/** Checks a {@link Launch}. */
export const launchSchema = openObject({
  ...launchShape,
  startedAt: utcTime,
  /** Time of one operation, per sample, in the order of measuring. Nothing is removed. */
  samplesNs: z.array(nonNegative),
  /** The samples before measuring began, in order. */
  warmupSamplesNs: z.array(nonNegative),
  /** Samples measured, where more than the stored ones; `samplesNs` is then an evenly spaced subset. */
  measuredSampleCount: count.optional(),
  /** Latencies of single operations, where several were in flight. */
  latencySamplesNs: z.array(nonNegative).optional(),
  /** The same operations one at a time, taken in turns with `samplesNs`, where several were in flight. */
  singleSamplesNs: z.array(nonNegative).optional(),
  resourceSeries: resourceSeriesSchema.nullable().optional(),
}).meta({ id: 'Launch', description: 'The raw measurements of one process launch.' });

/** Checks a {@link LaunchRecord}. */
export const launchRecordSchema = openObject({
  ...launchShape,
  sampleCount: count,
  /** Median of the samples. */
  centreNs: nonNegative,
  /** Median absolute deviation of the samples, times 1.4826. */
  spreadNs: nonNegative,
  /** The 1 % to 99 % quantiles of the samples; absent where a row had to be small. */
  quantilesNs: z.array(nonNegative).length(99).optional(),
}).meta({ id: 'LaunchRecord', description: 'One process launch, summarised.' });
