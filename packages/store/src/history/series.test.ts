import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  type BenchmarkRun,
  metricNames,
  type ResultRecord,
  type RunRecord,
  type SeriesQuery,
} from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, temporaryStore } from '../folder.fixture.js';
import { runFixture } from '../run.fixture.js';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T10:00:00.000Z`;

async function storeWith(count: number) {
  const place = temporaryStore();
  const runs = Array.from({ length: count }, (_, i) =>
    runFixture({ startedAt: day(i + 1), seed: i + 1, branch: i % 3 === 2 ? 'topic' : 'main' }),
  );
  for (const run of runs) await place.store.saveRun(run);
  const index = join(place.directory, 'history', 'index');
  return { ...place, runs, index, lines: join(index, 'runs.1.jsonl') };
}

const short = (
  series: readonly { name: string; branch: string | null; points: readonly { at: string }[] }[],
) =>
  series.map(({ name, branch, points }) => [name, branch, points.map(({ at }) => Number(at.slice(8, 10)))]);

describe('series', () => {
  it('are one for each benchmark and branch, oldest point first', async () => {
    const { store } = await storeWith(5);
    const of = async (query?: SeriesQuery) => short(await store.series(query));
    expect(await of()).toEqual([
      ['parse', 'main', [1, 2, 4, 5]],
      ['parse', 'topic', [3]],
      ['print', 'main', [1, 2, 4, 5]],
      ['print', 'topic', [3]],
    ]);
    expect(await of({ names: ['print'], branch: 'main', limit: 2 })).toEqual([['print', 'main', [4, 5]]]);
    expect(
      await of({ names: [(runFixture().results[0] as { id: string }).id], since: new Date(day(4)) }),
    ).toEqual([['parse', 'main', [4, 5]]]);
    expect(await of({ names: ['__proto__'] })).toEqual([]);
    expect(await of({ branch: null })).toEqual([]);
  });

  it('give the values and intervals of the records', async () => {
    const { store } = await storeWith(1);
    const [record] = (await store.runs()) as [RunRecord];
    const { summary, memory, cpu } = record.results[0] as Extract<ResultRecord, { passed: true }>;
    const series = await store.series({ metrics: metricNames, names: ['parse'] });
    const points = Object.fromEntries(series.map(({ metric, points: [point] }) => [metric, point]));
    const { lowerNs, upperNs } = summary.interval as { lowerNs: number; upperNs: number };
    const run = { runId: record.id, at: record.startedAt, commit: 'c0ffee' };
    const none = { lower: null, upper: null };
    expect(points).toEqual({
      durationNs: { ...run, value: summary.medianNs, lower: lowerNs, upper: upperNs },
      throughputOpsPerSec: {
        ...run,
        value: 1e9 / (summary.medianNs as number),
        lower: 1e9 / upperNs,
        upper: 1e9 / lowerNs,
      },
      cpuNsPerOp: { ...run, value: cpu?.cpuNsPerOp, ...none },
      peakRssBytes: { ...run, value: memory?.peakRssBytes, ...none },
      rssDeltaBytes: { ...run, value: memory?.rssDeltaBytes, ...none },
    });
  });

  it('have a point without a value where a benchmark failed', async () => {
    const { store } = await storeWith(1);
    const run = runFixture({ startedAt: day(2), seed: 2 });
    const error = { code: 'threw' as const, message: 'no' };
    const failed = run.results.map((result) => ({ ...result, passed: false as const, summary: null, error }));
    await store.saveRun({ ...run, results: failed });
    const [parse] = await store.series({ names: ['parse'] });
    expect(parse?.points.map(({ value }) => value === null)).toEqual([false, true]);
  });
});

describe('the index', () => {
  it('is made anew when it is lost, damaged or of another time, and says the same again', async () => {
    const { store, directory, index, lines, problems } = await storeWith(6);
    const expected = await store.series({ metrics: metricNames });
    const table = join(index, readdirSync(index).find((name) => name.startsWith('benchmarks.')) as string);
    const damages: Record<string, () => void> = {
      'all lost': () => rmSync(index, { recursive: true }),
      'lines lost': () => rmSync(lines),
      'table lost': () => rmSync(table),
      'table damaged': () => writeFileSync(table, readFileSync(table, 'utf8').replace('parse', 'print')),
      'half a line': () => truncateSync(lines, statSync(lines).size - 40),
      'half a line, then others': () => {
        truncateSync(lines, statSync(lines).size - 40);
        appendFileSync(lines, '\n<<<<<<< HEAD\n\0\0\0\n0123abcd {"file":"x"}\t[]');
      },
      'a value changed': () => {
        const text = readFileSync(lines, 'utf8');
        const changed = text.replace(/\t\[\[1/g, '\t[[2');
        expect(changed).not.toBe(text);
        writeFileSync(lines, changed);
      },
      'a folder in its place': () => {
        rmSync(index, { recursive: true });
        mkdirSync(lines, { recursive: true });
      },
      'a link in its place': () => {
        rmSync(index, { recursive: true });
        symlinkSync(temporaryFolder(), index);
      },
    };
    for (const [what, damage] of Object.entries(damages)) {
      damage();
      expect(await store.series({ metrics: metricNames }), what).toEqual(expected);
      expect(await store.series({ metrics: metricNames }), `after ${what}`).toEqual(expected);
    }
    expect(problems).toEqual([]);
    expect(readdirSync(directory).sort()).toEqual(['history', 'latest.json']);
  });

  it('writes nothing through a link', async () => {
    const { store, index, lines } = await storeWith(2);
    const outside = temporaryFolder();
    rmSync(lines);
    symlinkSync(join(outside, 'lines'), lines);
    await store.saveRun(runFixture({ startedAt: day(9), seed: 9 }));
    expect(short(await store.series({ names: ['parse'] }))).toEqual([['parse', 'main', [1, 2, 9]]]);
    rmSync(index, { recursive: true });
    symlinkSync(outside, index);
    await store.saveRun(runFixture({ startedAt: day(10), seed: 10 }));
    expect(short(await store.series({ names: ['parse'] }))).toEqual([['parse', 'main', [1, 2, 9, 10]]]);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('follows files that are replaced, removed or brought from elsewhere', async () => {
    const { store, directory, runs } = await storeWith(3);
    const [first, second] = runs as [BenchmarkRun, BenchmarkRun];
    const changed = { ...first, results: first.results.map((result) => ({ ...result, name: 'renamed' })) };
    await store.saveRun(changed);
    rmSync(join(directory, 'history', `${second.id}.json`));
    const other = temporaryStore();
    await other.store.saveRun(runFixture({ startedAt: day(20), seed: 20 }));
    const [name] = readdirSync(join(other.directory, 'history')).filter((file) => file.endsWith('.json'));
    const text = readFileSync(join(other.directory, 'history', name as string));
    writeFileSync(join(directory, 'history', name as string), text);
    // Series are sorted by id, and a name may differ from it.
    expect(short(await store.series())).toEqual([
      ['renamed', 'main', [1, 20]],
      ['parse', 'topic', [3]],
      ['renamed', 'main', [1, 20]],
      ['print', 'topic', [3]],
    ]);
  });

  it('does not grow without end', async () => {
    const { store, lines } = await storeWith(1);
    const run = runFixture({ startedAt: day(2), seed: 2 });
    for (let i = 0; i < 230; i++)
      await store.saveRun({ ...run, endedAt: new Date(Date.UTC(2026, 3, 1, 0, 0, i)).toISOString() });
    const { size } = statSync(lines);
    expect(short(await store.series({ names: ['parse'] }))).toEqual([['parse', 'main', [1, 2]]]);
    expect(statSync(lines).size).toBeLessThan(size / 50);
    expect(short(await store.series({ names: ['parse'] }))).toEqual([['parse', 'main', [1, 2]]]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('is not needed to read', async () => {
    const { store, directory, index } = await storeWith(2);
    const expected = await store.series();
    rmSync(index, { recursive: true });
    chmodSync(join(directory, 'history'), 0o555);
    try {
      expect(await store.series()).toEqual(expected);
    } finally {
      chmodSync(join(directory, 'history'), 0o755);
    }
  });
});
