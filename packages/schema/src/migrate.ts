import { BenchlineError } from './error.js';
import { SCHEMA_VERSION } from './version.js';

/** Turns a document of one version into one of the next. Keyed by the version it starts from. */
export type Migrations = Readonly<
  Record<number, (document: Record<string, unknown>) => Record<string, unknown>>
>;

/** The migrations of this package, oldest first. Version 1 is the first, so there are none yet. */
export const migrations: Migrations = {};

/**
 * Brings a document of any older version to the current one, step by step.
 *
 * @param document - parsed JSON with a whole `schemaVersion`
 * @param where - the file or source, for messages
 * @throws BenchlineError `document-invalid` without a usable version, `document-too-new` for a later one
 */
export function migrate(
  document: unknown,
  where: string,
  steps: Migrations = migrations,
  current: number = SCHEMA_VERSION,
): Record<string, unknown> {
  const version = isPlainObject(document) ? document.schemaVersion : undefined;
  if (!isPlainObject(document) || typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new BenchlineError({
      code: 'document-invalid',
      message: `${where} is not a Benchline document: it has no schemaVersion.`,
      hint: 'Give a file that Benchline wrote. Results of the DigitalModel framework are read with `fromDigitalModelResults`.',
    });
  }
  if (version > current) {
    throw new BenchlineError({
      code: 'document-too-new',
      message: `${where} has schema version ${version}; this version of Benchline reads up to ${current}.`,
      hint: 'Update Benchline to the version that wrote the file.',
    });
  }
  let migrated = document;
  for (let from = version; from < current; from++) {
    const step = steps[from];
    if (step === undefined) {
      throw new BenchlineError({
        code: 'document-invalid',
        message: `${where} has schema version ${version}, and nothing brings version ${from} to ${from + 1}.`,
        hint: 'Write the document anew: measure again, or take a version of Benchline that reads it.',
      });
    }
    migrated = { ...step(migrated), schemaVersion: from + 1 };
  }
  return migrated;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
