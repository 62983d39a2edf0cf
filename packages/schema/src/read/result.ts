import { z } from 'zod';
import { type MetricName, metricNames } from '../metric.js';
import { failureSchema } from './failure.js';
import { launchSchema } from './launch.js';
import { nonNegative, openObject, utcTime } from './open-object.js';
import { profileLinkSchema } from './profile.js';
import { cpuSchema, memorySchema } from './resources.js';
import { durationSummarySchema } from './summary.js';
import { targetOutcomeSchema } from './target.js';
import { warningSchema } from './warning.js';

/** A benchmark's value of a parameter. */
export const parameterSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * Parameters by name. Zod leaves a key of `__proto__` out of every record without a word, which would take a parameter
 * away and leave the id that names it: such a document is refused.
 */
const parametersSchema = z
  .unknown()
  .refine((value) => !(typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')), {
    message: 'a parameter cannot be called "__proto__"',
    abort: true,
  })
  .pipe(z.record(z.string(), parameterSchema));

/** Checks a {@link Latency}. */
export const latencySchema = openObject({
  medianNs: nonNegative,
  p95Ns: nonNegative,
  p99Ns: nonNegative,
  maxNs: nonNegative,
}).meta({ id: 'Latency' });

/** Checks a {@link Concurrent}. */
export const concurrentSchema = openObject({
  /** Operations in flight. */
  inFlight: z.number().int().min(1),
  throughputOpsPerSec: nonNegative,
  /** Throughput of the same function with one in flight. */
  singleThroughputOpsPerSec: nonNegative,
  /**
   * Throughput with N in flight over throughput with one: 1 when being together costs nothing, above 1 when operations
   * wait side by side, below 1 when they hinder each other.
   */
  scalingEfficiency: nonNegative,
  /** `null` where there are too few samples to give one. */
  scalingEfficiencyInterval: openObject({
    lower: nonNegative,
    upper: nonNegative,
    level: z.number().gt(0).lt(1),
  }).nullable(),
  latency: latencySchema,
}).meta({ id: 'Concurrent', description: 'Throughput and latency with several operations in flight.' });

/** What results and their records share: who the benchmark is and what was concluded. */
export const resultShape = {
  id: z.string(),
  /** The npm package the benchmark belongs to; `''` where there is none. */
  package: z.string(),
  /** Suites around the benchmark, outermost first. */
  suite: z.array(z.string()),
  name: z.string(),
  parameters: parametersSchema,
  tags: z.array(z.string()),
  mode: z.enum(['sync', 'async']),
  warnings: z.array(warningSchema),
  targets: z.array(targetOutcomeSchema),
  /** What the benchmark's own options say of its tolerance; see {@link toleranceOf}. */
  tolerance: nonNegative.optional(),
  tolerances: z.partialRecord(z.enum(metricNames as [MetricName, ...MetricName[]]), nonNegative).optional(),
  /** The medians over the launches. */
  memory: memorySchema.nullable(),
  cpu: cpuSchema.nullable(),
  concurrent: concurrentSchema.nullable(),
  profiles: z.array(profileLinkSchema).optional(),
};

/** What only a full result has. */
const fullShape = {
  startedAt: utcTime,
  /** Where the benchmark is defined, for annotations; not part of its identity. */
  source: openObject({ file: z.string(), line: z.number().int().min(1).nullable() }).nullable(),
  launches: z.array(launchSchema),
};

/** How a benchmark that ran to its end differs from one that failed; shared by results and records. */
export const outcomeShapes = {
  measured: { passed: z.literal(true), summary: durationSummarySchema },
  failed: { passed: z.literal(false), summary: z.null(), error: failureSchema },
} as const;

/** Checks a {@link MeasuredResult}. */
export const measuredResultSchema = openObject({
  ...resultShape,
  ...fullShape,
  ...outcomeShapes.measured,
}).meta({
  id: 'MeasuredResult',
  description: 'A benchmark that was measured.',
});

/** Checks a {@link FailedResult}. */
export const failedResultSchema = openObject({ ...resultShape, ...fullShape, ...outcomeShapes.failed }).meta({
  id: 'FailedResult',
  description: 'A benchmark that failed; `launches` holds what was measured before.',
});

/** The result of one benchmark in one run, with its raw samples. Told apart by `passed`. */
export const benchmarkResultSchema = z
  .discriminatedUnion('passed', [measuredResultSchema, failedResultSchema])
  .meta({ id: 'BenchmarkResult', description: 'The result of one benchmark in one run.' });
