import type { z } from 'zod';
import { BenchlineError } from '../error.js';
import { migrate } from '../migrate.js';
import type { RunRecord } from '../record.js';
import type { BenchmarkRun } from '../run.js';
import { runRecordSchema } from './record.js';
import { benchmarkRunSchema } from './run.js';

/**
 * Reads a run from parsed JSON: migrates it, checks it, keeps unknown fields.
 *
 * @param document - any value; typically the result of `JSON.parse`
 * @param where - the file or source, for messages
 * @throws BenchlineError `document-invalid` naming the first field that is wrong, `document-too-new`
 */
export function readRun(document: unknown, where = 'The document'): BenchmarkRun {
  return check(benchmarkRunSchema, migrate(document, where), where, 'a run');
}

/** Reads a record from parsed JSON; see {@link readRun}. */
export function readRecord(document: unknown, where = 'The document'): RunRecord {
  return check(runRecordSchema, migrate(document, where), where, 'a run record');
}

/** Reads whichever of the two the document says it is; see {@link readRun}. */
export function readRunOrRecord(document: unknown, where = 'The document'): BenchmarkRun | RunRecord {
  const migrated = migrate(document, where);
  return migrated.kind === 'record'
    ? check(runRecordSchema, migrated, where, 'a run record')
    : check(benchmarkRunSchema, migrated, where, 'a run');
}

/**
 * Parses JSON text; a text that is no JSON is an error of the document.
 *
 * @throws BenchlineError `document-invalid`
 */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BenchlineError({
      code: 'document-invalid',
      message: `${where} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    });
  }
}

/**
 * Checks a value against a schema.
 *
 * @throws BenchlineError `document-invalid` naming the first field that is wrong
 */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
  what: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BenchlineError({
    code: 'document-invalid',
    message: `${where} is not ${what}: ${describeIssues(parsed.error)}`,
    hint: 'The file is damaged or was written by hand; restore it, or measure again.',
  });
}

/** The first problems of a failed check, each with the path of its field. */
export function describeIssues(error: z.ZodError, most = 3): string {
  const shown = error.issues.slice(0, most).map((issue) => {
    const path = issue.path.map(String).join('.');
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  const more = error.issues.length - shown.length;
  return more > 0 ? `${shown.join('; ')}; and ${more} more` : shown.join('; ');
}
