import { z } from 'zod';
import { count, nonNegative, openObject } from './open-object.js';

/** Checks a {@link Fingerprint}. */
export const fingerprintSchema = openObject({
  /** As the operating system names it; `'unknown'` where it does not. */
  cpuModel: z.string(),
  /** Logical processors this process may use. */
  cpuCount: z.number().int().min(1),
  memoryBytes: nonNegative,
  /** The container's limit, or `null` where there is none or none can be read. */
  memoryLimitBytes: nonNegative.nullable(),
  /** The container's processor quota in processors (1.5 is one and a half), or `null`. */
  cpuLimit: nonNegative.nullable(),
  /** `process.platform`. */
  os: z.string(),
  osRelease: z.string(),
  arch: z.string(),
  /** Without the leading `v`. */
  nodeVersion: z.string(),
  v8Version: z.string(),
  /** Node and V8 flags that the measured process ran with, sorted. */
  nodeFlags: z.array(z.string()),
}).meta({ id: 'Fingerprint', description: 'The machine and its runtime.' });

/** Checks a {@link Revision}. */
export const revisionSchema = openObject({
  commit: z.string().nullable(),
  branch: z.string().nullable(),
  /** Whether the work tree had uncommitted changes; `null` where unknown. */
  dirty: z.boolean().nullable(),
  /** First line of the commit's message. */
  subject: z.string().nullable().optional(),
  committedAt: z.string().nullable().optional(),
}).meta({ id: 'Revision', description: 'The commit that was measured.' });

/** Checks a {@link Clock}. */
export const clockSchema = openObject({
  /** The smallest positive step between two readings. */
  resolutionNs: nonNegative,
  /** What one reading costs. */
  readingCostNs: nonNegative,
  /** An empty synchronous function in the same generated loop, per call. */
  emptyFunctionNs: nonNegative,
  /** Awaiting an empty asynchronous function in the same generated loop, per call. */
  emptyAwaitNs: nonNegative,
}).meta({ id: 'Clock', description: 'Resolution and cost of the clock, and of measuring nothing.' });

/** Checks a {@link MachineState}. */
export const machineStateSchema = openObject({
  /** One-minute load average when the run started and when it ended; `null` where the system has none. */
  loadAverageStart: nonNegative.nullable(),
  loadAverageEnd: nonNegative.nullable(),
  /** A fixed amount of integer work, timed before and after: its change is the drift of the machine. */
  calibrationKernelStartNs: nonNegative.nullable(),
  calibrationKernelEndNs: nonNegative.nullable(),
  /** The processor's frequency governor, for example `performance`; `null` where unreadable. */
  cpuGovernor: z.string().nullable(),
  /** The continuous integration service, where one is recognised. */
  ci: z.string().nullable(),
}).meta({ id: 'MachineState', description: 'Load, drift and settings of the machine during the run.' });

/** Checks a {@link Environment}. */
export const environmentSchema = openObject({
  fingerprint: fingerprintSchema,
  revision: revisionSchema,
  clock: clockSchema.nullable(),
  machine: machineStateSchema,
  /** Version of `@benchline/runner` that measured. */
  benchlineVersion: z.string(),
  /** Process launches that each benchmark was measured in, as asked. */
  launchCount: count.optional(),
}).meta({ id: 'Environment', description: 'Where a run took place.' });
