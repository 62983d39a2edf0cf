import { z } from 'zod';
import type { Acceptance } from '../acceptance.js';
import { runIdPattern } from '../identity.js';
import { migrate } from '../migrate.js';
import { SCHEMA_VERSION } from '../version.js';
import { acceptedShape } from './accepted-level.js';
import { check } from './documents.js';
import { fingerprintSchema } from './environment.js';
import { openObject, utcTime } from './open-object.js';
import { resultRecordSchema } from './record.js';

/** Checks a {@link Acceptance}. */
export const acceptanceSchema = openObject({
  kind: z.literal('acceptance'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** The name of the baseline in which it stands for the older level. */
  baseline: z.string(),
  ...acceptedShape,
  /** The run that the level was measured in. */
  run: openObject({ id: z.string().regex(runIdPattern), startedAt: utcTime }),
  fingerprint: fingerprintSchema,
  /** The level, as a baseline would hold it. */
  result: resultRecordSchema,
}).meta({ id: 'Acceptance', description: 'A new level of a benchmark that somebody accepted.' });

/** Reads an acceptance from parsed JSON. @throws BenchlineError `document-invalid`, `document-too-new` */
export function readAcceptance(document: unknown, where = 'The document'): Acceptance {
  return check(acceptanceSchema, migrate(document, where), where, 'an acceptance');
}
