import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkRun } from '@benchline/schema';
import { readRun } from '@benchline/schema/read';
import type { Notice } from './notice.js';

/** What a test hands over to the reporter: a benchmark that was measured, or that ran once. */
export type SessionRecord =
  | {
      readonly type: 'measured';
      /** The test that measured it: a later attempt of the same test replaces an earlier one. */
      readonly taskId: string;
      /** The test file: from the project's root for messages, and absolute. */
      readonly file: string;
      readonly path: string;
      /** With the results of this one call alone. */
      readonly run: BenchmarkRun;
    }
  | { readonly type: 'once'; readonly id: string; readonly notice: Notice | null };

let written = 0;

/** Hands a record over, as a file of its own: workers of vitest have no other way that holds all samples. */
export function writeRecord(directory: string, record: SessionRecord): void {
  mkdirSync(directory, { recursive: true });
  const number = String(written++).padStart(6, '0');
  const name = `${new Date().toISOString().replace(/\W/g, '')}-${process.pid}-${number}`;
  const partial = join(directory, `${name}.partial`);
  writeFileSync(partial, JSON.stringify(record));
  renameSync(partial, join(directory, `${name}.json`));
}

/** What was handed over, in the order in which it was. A file that a killed worker left unfinished is no record. */
export function readRecords(directory: string): SessionRecord[] {
  let names: string[] = [];
  try {
    names = readdirSync(directory).filter((name) => name.endsWith('.json'));
  } catch {
    // Nothing was handed over, so there is no folder.
  }
  return names.sort().map((name) => {
    const record = JSON.parse(readFileSync(join(directory, name), 'utf8')) as SessionRecord;
    return record.type === 'measured' ? { ...record, run: readRun(record.run) } : record;
  });
}
