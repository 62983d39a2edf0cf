import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runOf } from '../../test/run-of.js';
import { readRecords, type SessionRecord, writeRecord } from './records.js';

let directory = '';
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'benchline-records-')), 'session');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('records come out as they went in, in order', async () => {
  const run = await runOf({ sum: () => 1 + 1 });
  const records: SessionRecord[] = [
    { type: 'once', id: 'app > a', notice: 'parallel' },
    { type: 'measured', taskId: '1', file: 'a.test.ts', path: '/p/a.test.ts', run },
    ...Array.from({ length: 12 }, (_, i) => ({ type: 'once' as const, id: `app > ${i}`, notice: null })),
  ];
  for (const record of records) writeRecord(directory, record);
  expect(readRecords(directory)).toEqual(records);
  expect(readdirSync(directory).every((name) => name.endsWith('.json'))).toBe(true);
});

test('nothing handed over is no record, and neither is a file that was left unfinished', () => {
  expect(readRecords(directory)).toEqual([]);
  expect(existsSync(directory)).toBe(false);
  writeRecord(directory, { type: 'once', id: 'app > a', notice: null });
  writeFileSync(join(directory, '20260101-1-000000.partial'), '{"type":"me');
  expect(readRecords(directory)).toHaveLength(1);
});
