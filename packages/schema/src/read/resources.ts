import { z } from 'zod';
import { allocationMethods, peakMethods } from '../resources.js';
import { count, nonNegative, openObject } from './open-object.js';

/** Checks a {@link Memory}. */
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

/** One reading of the measured process from outside. */
export const resourcePointSchema = openObject({
  /** Since the launch started. */
  atMs: nonNegative,
  /** 100 is one processor. */
  cpuPercent: nonNegative,
  rssBytes: nonNegative,
}).meta({ id: 'ResourcePoint' });

/** Checks a {@link Cpu}. */
export const cpuSchema = openObject({
  userNs: nonNegative,
  systemNs: nonNegative,
  /** Wall time over which it was counted. */
  wallNs: nonNegative,
  /** (user + system) / wall in percent: 100 is one processor, more means helper threads. */
  cpuPercent: nonNegative,
  cpuNsPerOp: nonNegative,
}).meta({ id: 'Cpu', description: 'Processor time while measuring.' });

/** Checks a {@link ResourceSeries}. */
export const resourceSeriesSchema = openObject({
  /** What the readings can resolve in processor time: a clock tick of the system. */
  cpuResolutionMs: nonNegative,
  intervalMs: nonNegative,
  points: z.array(resourcePointSchema),
}).meta({ id: 'ResourceSeries', description: 'CPU and RSS of the measured process over time.' });
