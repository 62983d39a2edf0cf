import type { z } from 'zod';
import type {
  clockSchema,
  environmentSchema,
  fingerprintSchema,
  machineStateSchema,
  revisionSchema,
} from './read/environment.js';

/** What a machine and its runtime are: the part of the environment that decides whether two results may be compared. */
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** The state of the code under test, where version control tells it. */
export type Revision = z.infer<typeof revisionSchema>;

/** What the clock of the measuring process can resolve, and what measuring itself costs. Measured at start. */
export type Clock = z.infer<typeof clockSchema>;

/** What else the machine was doing. */
export type MachineState = z.infer<typeof machineStateSchema>;

/** Where a run took place. */
export type Environment = z.infer<typeof environmentSchema>;
