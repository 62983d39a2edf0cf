import { resolveConfig } from '@benchline/config';
import { type BenchmarkRun, type MeasuredResult, type RunRecord, summarizeRun } from '@benchline/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { launched, runOf } from '../../test/run-of.js';
import { track } from '../fixture/tracked.js';
import type { Session } from '../session/session.js';
import { type RegressOptions, toRegress } from './to-regress.js';

const config = resolveConfig({}, { root: '/', file: null });
const session: Session = {
  mode: 'measure',
  notice: null,
  update: false,
  directory: '/',
  config,
  command: { before: [], after: [] },
  testTimeoutMs: 1,
  launch: null,
};
const subject = { fn: () => 1, parameters: {}, setup: null, teardown: null, hasCallHooks: false };

let run: BenchmarkRun;
let baseline: RunRecord;
beforeAll(async () => {
  run = await runOf({ config: () => 1 }, ['loads']);
  baseline = summarizeRun(launched(run, 3));
});

/** What an assertion came to for a benchmark that takes so many times as long as in the baseline. */
function asserted(
  times: number,
  options: RegressOptions & { readonly launches?: number; readonly not?: boolean } = {},
  known: { readonly baselines?: ReadonlyMap<string, RunRecord>; readonly session?: Partial<Session> } = {},
) {
  const { launches = 3, not = true, ...rest } = options;
  const now = launched(run, launches);
  const results = now.results.map((result) => ({
    ...result,
    launches: result.launches.map((launch) => ({
      ...launch,
      samplesNs: launch.samplesNs.map((sampleNs) => sampleNs * times),
    })),
  }));
  const result = { ...(results[0] as MeasuredResult) };
  const annotations: string[] = [];
  track(result, {
    kind: 'measured',
    result,
    run: { ...now, results },
    session: { ...session, ...known.session },
    stored: { baselines: known.baselines ?? new Map([['main', baseline]]), history: [] },
    subject,
    annotate: (text) => annotations.push(text),
  });
  const { pass, message } = toRegress.call({ isNot: not }, result, rest);
  return { holds: pass !== not, message: message(), annotations };
}

describe('not.toRegress', () => {
  test('fails on a regression, with both distributions in words', () => {
    const { holds, message, annotations } = asserted(2);
    expect(holds).toBe(false);
    expect(annotations).toEqual([]);
    expect(message).toMatch(
      /^expected the benchmark "app > loads > config" not to regress against the baseline "main"\n\n {2}regression: 2\.0 times as long \(\d+ % interval .*\), beyond the tolerance of 10 %\. Judged by: .*\n {2}baseline "main" {2}median .* \(\d launch.*\)\n {2}now {14}.*median /,
    );
  });

  test('holds without a word where it is unchanged or faster', () => {
    for (const times of [1, 0.4]) expect(asserted(times)).toMatchObject({ holds: true, annotations: [] });
    expect(asserted(1, { strict: true }).holds).toBe(true);
  });

  test('holds with an annotation where it cannot tell, and fails there where it is strict', () => {
    const oneLaunch = { baselines: new Map([['main', summarizeRun(launched(run, 1))]]) };
    const unsure = asserted(2, { launches: 1 }, oneLaunch);
    expect(unsure.holds).toBe(true);
    expect(unsure.annotations.join()).toMatch(/"app > loads > config": inconclusive: .*one process/);
    expect(asserted(2, { launches: 1, strict: true }, oneLaunch)).toMatchObject({
      holds: false,
      annotations: [],
    });
  });

  test('is new where the baseline does not know it, or there is none yet', () => {
    for (const baselines of [new Map(), new Map([['main', { ...baseline, results: [] }]])]) {
      expect(asserted(2, {}, { baselines }).holds).toBe(true);
      expect(asserted(2, {}, { baselines }).annotations.join()).toContain('new');
      expect(asserted(2, { strict: true }, { baselines }).holds).toBe(false);
    }
  });

  test('takes another baseline by name, and refuses one that is not there', () => {
    const baselines = new Map([
      ['main', baseline],
      ['release', summarizeRun({ ...run, results: [] })],
    ]);
    expect(asserted(2, { against: 'main' }, { baselines }).holds).toBe(false);
    expect(asserted(2, { against: 'release' }, { baselines }).holds).toBe(true);
    expect(() => asserted(2, { against: 'other' }, { baselines })).toThrow(/no baseline "other".*/);
  });

  test('only advises where the baseline is from a machine that differs, and is refused where it is another one', () => {
    const on = (change: object) => {
      const fingerprint = { ...baseline.environment.fingerprint, ...change };
      return new Map([['main', { ...baseline, environment: { ...baseline.environment, fingerprint } }]]);
    };
    const similar = asserted(2, {}, { baselines: on({ osRelease: 'another' }) });
    expect(similar.holds).toBe(true);
    expect(similar.annotations.join()).toMatch(/regression: .*only advises/);
    const other = asserted(2, {}, { baselines: on({ arch: 'other' }) });
    expect(other.holds).toBe(true);
    expect(other.annotations.join()).toMatch(/incomparable: .*different machine/);
    expect(asserted(2, { strict: true }, { baselines: on({ arch: 'other' }) }).holds).toBe(false);
  });

  test('judges nothing while the baseline is being stored', () => {
    expect(asserted(5, {}, { session: { update: true } })).toMatchObject({ holds: true, annotations: [] });
  });
});

test('toRegress holds on a regression alone', () => {
  expect([2, 1].map((times) => asserted(times, { not: false }).holds)).toEqual([true, false]);
});
