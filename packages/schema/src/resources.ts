import { z } from 'zod';
import { count, nonNegative, openObject } from './open-object.js';

/** How a peak of the resident set was found, most exact first. */
export const peakMethods = ['reset-high-water-mark', 'high-water-mark', 'sampled'] as const;

/** How bytes per operation were found. */
export const allocationMethods = ['allocation-counter', 'collector-accounting'] as const;

export type AllocationMethod = (typeof allocationMethods)[number];

/** Memory of a launch, or of a result (the median over its launches). Deltas keep their sign. */
export const memorySchema = openObject({
  /** Resident set after measuring minus before; can be negative. */
  rssDeltaBytes: z.number(),
  /** The highest resident set while measuring; `null` where it is not known, as in imported results. */
  peakRssBytes: nonNegative.nullable(),
  peakMethod: z.enum(peakMethods).nullable(),
  /** From the separate memory pass; absent unless asked for. Signed: noise around zero is kept. */
  allocatedBytesPerOp: z.number().nullable().optional(),
  allocationMethod: z.enum(allocationMethods).nullable().optional(),
  retainedBytesPerOp: z.number().nullable().optional(),
  gcCount: count.nullable().optional(),
  gcTimeNs: nonNegative.nullable().optional(),
  /** Operations over which collections were counted. */
  gcOperationCount: count.nullable().optional(),
}).meta({ id: 'Memory', description: 'Memory while measuring, in bytes.' });

export type Memory = z.infer<typeof memorySchema>;

/** One reading of the measured process from outside. */
export const resourcePointSchema = openObject({
  /** Since the launch started. */
  atMs: nonNegative,
  /** 100 is one processor. */
  cpuPercent: nonNegative,
  rssBytes: nonNegative,
}).meta({ id: 'ResourcePoint' });

/** Processor time while measuring, from the process's own counters. */
export const cpuSchema = openObject({
  userNs: nonNegative,
  systemNs: nonNegative,
  /** Wall time over which it was counted. */
  wallNs: nonNegative,
  /** (user + system) / wall in percent: 100 is one processor, more means helper threads. */
  cpuPercent: nonNegative,
  cpuNsPerOp: nonNegative,
}).meta({ id: 'Cpu', description: 'Processor time while measuring.' });

export type Cpu = z.infer<typeof cpuSchema>;

/** Readings over time, taken from the parent process. */
export const resourceSeriesSchema = openObject({
  /** What the readings can resolve in processor time: a clock tick of the system. */
  cpuResolutionMs: nonNegative,
  intervalMs: nonNegative,
  points: z.array(resourcePointSchema),
}).meta({ id: 'ResourceSeries', description: 'CPU and RSS of the measured process over time.' });

export type ResourceSeries = z.infer<typeof resourceSeriesSchema>;
