import type { z } from 'zod';
import type { cpuSchema, memorySchema, resourceSeriesSchema } from './read/resources.js';

/** How a peak of the resident set was found, most exact first. */
export const peakMethods = ['reset-high-water-mark', 'high-water-mark', 'sampled'] as const;

/** How bytes per operation were found. */
export const allocationMethods = ['allocation-counter', 'collector-accounting'] as const;

/** One of {@link allocationMethods}. */
export type AllocationMethod = (typeof allocationMethods)[number];

/** Memory of a launch, or of a result (the median over its launches). Deltas keep their sign. */
export type Memory = z.infer<typeof memorySchema>;

/** Processor time while measuring, from the process's own counters. */
export type Cpu = z.infer<typeof cpuSchema>;

/** Readings over time, taken from the parent process. */
export type ResourceSeries = z.infer<typeof resourceSeriesSchema>;
