import { readRun } from '@benchline/schema/read';
import { beforeAll, describe, expect, test } from 'vitest';
import { runOf } from '../../test/run-of.js';
import type { SessionRecord } from './records.js';
import { sessionOutcome } from './session-run.js';

describe('sessionOutcome', () => {
  let records: SessionRecord[] = [];
  const measured = async (taskId: string, file: string, name: string): Promise<SessionRecord> => ({
    type: 'measured',
    taskId,
    file,
    path: `/project/${file}`,
    run: await runOf({ [name]: () => name.length }),
  });
  beforeAll(async () => {
    records = [
      await measured('t1', 'a.test.ts', 'first'),
      await measured('t2', 'b.test.ts', 'second'),
      await measured('t1', 'a.test.ts', 'first'),
    ];
  });

  test('is one run of all files, which the schema reads; what was tried again counts last', () => {
    const { run, duplicates } = sessionOutcome(records);
    const [first, second, again] = records.map((record) => (record.type === 'measured' ? record.run : null));
    expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
    expect(run?.results).toEqual([again?.results[0], second?.results[0]]);
    expect(run?.results[0]).not.toEqual(first?.results[0]);
    expect([run?.startedAt, run?.endedAt, run?.id]).toEqual([first?.startedAt, again?.endedAt, first?.id]);
    expect(run?.environment.launchCount).toBe(1);
    expect(duplicates).toEqual([]);
  });

  test('a name of two tests is an error that names both files, and the first keeps it', async () => {
    const twin = await measured('t9', 'c.test.ts', 'second');
    const { run, duplicates } = sessionOutcome([...records, twin]);
    expect(duplicates.map(({ code, message }) => [code, message])).toEqual([
      [
        'benchmark-duplicate',
        'Two tests measure a benchmark "app > second": one in b.test.ts, one in c.test.ts.',
      ],
    ]);
    const kept = records[1]?.type === 'measured' ? records[1].run.results[0] : null;
    expect(run?.results.find(({ name }) => name === 'second')).toEqual(kept);
  });

  test('nothing measured is no run', () => {
    const once: SessionRecord = { type: 'once', id: 'app > a', notice: 'watch' };
    expect(sessionOutcome([once])).toMatchObject({ run: null, duplicates: [] });
    expect([...sessionOutcome([once]).once]).toEqual([['app > a', 'watch']]);
  });
});
