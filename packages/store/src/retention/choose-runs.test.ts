import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRuns, type RunInShort } from './choose-runs.js';

const run = (at: string, more: Partial<RunInShort> = {}): RunInShort => ({
  id: at,
  startedAt: `2026-${at}:00.000Z`,
  machine: 'm',
  branch: 'main',
  benchmarkCount: 3,
  ...more,
});
const chosen = (runs: RunInShort[], rule: Parameters<typeof chooseRuns>[1]) =>
  [...chooseRuns(runs, rule)].sort();

describe('chooseRuns', () => {
  const runs = [
    run('03-01T10:00'),
    run('03-01T12:00'),
    run('03-04T09:00'),
    run('03-04T23:59'),
    run('03-05T00:00'),
  ];

  it('keeps the newest', () => {
    expect(chosen(runs, { keepLast: 2 })).toEqual(['03-04T23:59', '03-05T00:00']);
    expect(chosen(runs, { keepLast: 99 })).toHaveLength(5);
    expect(chosen([], { keepLast: 2 })).toEqual([]);
  });

  it('keeps one a day, of so many days', () => {
    expect(chosen(runs, { keepDaily: 1 })).toEqual(['03-05T00:00']);
    expect(chosen(runs, { keepDaily: 4 })).toEqual(['03-04T23:59', '03-05T00:00']);
    expect(chosen(runs, { keepDaily: 5 })).toEqual(['03-01T12:00', '03-04T23:59', '03-05T00:00']);
  });

  it('keeps what either rule keeps', () => {
    expect(chosen(runs, { keepLast: 3, keepDaily: 365 })).toEqual([
      '03-01T12:00',
      '03-04T09:00',
      '03-04T23:59',
      '03-05T00:00',
    ]);
  });

  it('counts days for each machine and branch, and prefers the run with the most benchmarks', () => {
    const day = [
      run('03-01T10:00'),
      run('03-01T11:00', { benchmarkCount: 1 }),
      run('03-01T12:00', { branch: 'topic', benchmarkCount: 1 }),
      run('03-01T13:00', { machine: 'other' }),
      run('03-01T14:00', { branch: null }),
    ];
    expect(chosen(day, { keepDaily: 1 })).toEqual([
      '03-01T10:00',
      '03-01T12:00',
      '03-01T13:00',
      '03-01T14:00',
    ]);
  });

  it('keeps the newest run always, and no more than it is asked to', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 40 * 24 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (hours, keepLast, keepDaily) => {
          const given = hours.map((hour, index) => ({
            ...run(''),
            id: `${hour}-${index}`,
            startedAt: new Date(hour * 3_600_000).toISOString(),
          }));
          const kept = chooseRuns(given, { keepLast, keepDaily });
          expect(kept.size).toBeLessThanOrEqual(keepLast + keepDaily);
          const newest = Math.max(...hours);
          expect([...kept].some((id) => id.startsWith(`${newest}-`))).toBe(true);
        },
      ),
    );
  });

  it.each([[{}], [{ keepLast: 0 }], [{ keepLast: 1.5 }], [{ keepDaily: -1 }], [{ keepDaily: Number.NaN }]])(
    'refuses %j',
    (rule) => {
      expect(() => chooseRuns(runs, rule)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    },
  );
});
