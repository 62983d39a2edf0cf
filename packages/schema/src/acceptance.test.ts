import { expect, test } from 'vitest';
import { type Acceptance, withAccepted } from './acceptance.js';
import { unknownEnvironment } from './environment-unknown.js';
import { readAcceptance } from './read/acceptance.js';
import { fromDigitalModelResults } from './read/digital-model.js';
import type { RunRecord } from './record.js';

const day = 86_400;
const firstSecond = 1_770_000_000;

function recordAt(days: number, means: Readonly<Record<string, number>>): RunRecord {
  const results = Object.entries(means).map(([name, meanMs]) => ({
    name,
    timestamp: firstSecond + days * day,
    elapsed_seconds: meanMs / 1000,
    iterations: 10,
    ops_per_second: 1000 / meanMs,
    memory_mb_delta: 0,
    memory_mb_peak: 0,
    cpu_percent_avg: 0,
    passed: true,
    threshold_met: true,
    error: null,
  }));
  return fromDigitalModelResults(results, 'record', { package: 'app' });
}

function acceptanceOf(run: RunRecord, name: string): Acceptance {
  const result = run.results.find((one) => one.name === name) as RunRecord['results'][number];
  return {
    kind: 'acceptance',
    schemaVersion: 1,
    baseline: 'main',
    id: result.id,
    name,
    reason: 'a new check',
    acceptedBy: 'Ada',
    acceptedAt: '2026-03-01T00:00:00.000Z',
    revision: { commit: 'c0ffee', branch: 'main', dirty: false },
    changes: [{ metric: 'durationNs', from: 10e6, to: 12e6 }],
    run: { id: run.id, startedAt: run.startedAt },
    fingerprint: run.environment.fingerprint,
    result,
  };
}

const baseline = recordAt(1, { parse: 10, print: 20 });
const later = acceptanceOf(recordAt(2, { parse: 12, other: 1 }), 'parse');
const mediansOf = ({ results }: RunRecord) => results.map(({ summary }) => (summary?.medianNs ?? 0) / 1e6);

test('an accepted level stands for the older one, and the others stay', () => {
  const { baseline: judged, accepted } = withAccepted(baseline, [later]);
  expect(mediansOf(judged)).toEqual([12, 20]);
  expect(accepted).toEqual([
    expect.objectContaining({ id: 'app > parse', reason: 'a new check', acceptedBy: 'Ada' }),
  ]);
  expect(accepted[0]).not.toHaveProperty('result');
});

test('what is no newer than the baseline, of another machine, or not in it, does not count', () => {
  const { fingerprint } = unknownEnvironment();
  const none = [
    acceptanceOf(baseline, 'parse'),
    acceptanceOf(recordAt(0, { parse: 5 }), 'parse'),
    { ...later, fingerprint: { ...fingerprint, arch: 'other' } },
    acceptanceOf(recordAt(2, { other: 1 }), 'other'),
  ];
  for (const one of none) expect(withAccepted(baseline, [one])).toEqual({ baseline, accepted: [] });
  // Of several runs that made the baseline the newest counts.
  const sources = [baseline, recordAt(3, { parse: 10 })].map(({ id, startedAt }) => ({ id, startedAt }));
  expect(withAccepted({ ...baseline, sources }, [later]).accepted).toEqual([]);
});

test('an acceptance is read from JSON, and one without a reason is refused', () => {
  expect(readAcceptance(JSON.parse(JSON.stringify(later)))).toEqual(later);
  expect(() => readAcceptance({ ...later, reason: '' })).toThrow(
    expect.objectContaining({ code: 'document-invalid' }),
  );
  expect(() => readAcceptance({ ...later, schemaVersion: 9 })).toThrow(
    expect.objectContaining({ code: 'document-too-new' }),
  );
});
