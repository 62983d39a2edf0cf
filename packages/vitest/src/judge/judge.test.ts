import { resolveConfig } from '@benchline/config';
import { type RunRecord, summarizeRun } from '@benchline/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { launched, runOf } from '../../test/run-of.js';
import { baselineNamed, type Stored } from './baselines.js';
import { judgeResult, judgeSession, suspiciousRows, worstRow } from './judge.js';

const config = resolveConfig({}, { root: '/', file: null });
const by = (baseline: RunRecord) => ({ baseline, history: [], config });

describe('judging', () => {
  let before: RunRecord;
  let run: Awaited<ReturnType<typeof runOf>>;
  beforeAll(async () => {
    run = await runOf({ a: () => 1, b: () => 2, c: () => 3 });
    before = summarizeRun(launched(run, 3));
  });
  /** The run with single launches, of which each benchmark takes so many times as long as in the baseline. */
  const taking = (times: readonly number[]) => ({
    ...run,
    results: launched(run, 1).results.map((result, i) => ({
      ...result,
      launches: result.launches.map((launch) => ({
        ...launch,
        samplesNs: launch.samplesNs.map((sampleNs) => sampleNs * (times[i] ?? 1)),
      })),
    })),
  });

  test('each benchmark is judged by itself, and the session says the same', () => {
    const current = taking([3, 1, 0.5]);
    const alone = current.results.map(
      (result) => judgeResult(current, result, by(before)).results[0]?.verdict,
    );
    expect(alone).toEqual(['regression', 'unchanged', 'improvement']);
    const session = judgeSession(current, by(before));
    expect(session.results.map(({ verdict }) => verdict)).toEqual(alone);
    expect(session.counts).toMatchObject({ regression: 1, unchanged: 1, improvement: 1, missing: 0 });
    expect(session.policy.level).toBe(0.01);
  });

  test('the tolerance of the configuration is what counts', () => {
    const current = taking([3]);
    const [result] = current.results;
    const tolerant = { ...by(before), config: resolveConfig({ tolerance: 3 }, { root: '/', file: null }) };
    expect(judgeResult(current, result as never, tolerant).results[0]).toMatchObject({
      verdict: 'unchanged',
      tolerance: 3,
    });
  });

  test('what a session leaves out is not missed, what the baseline has not is new', () => {
    const current = taking([1]);
    const some = { ...before, results: before.results.filter(({ name }) => name !== 'a') };
    const session = judgeSession({ ...current, results: current.results.slice(0, 1) }, by(some));
    expect(session.results.map(({ name, verdict }) => [name, verdict])).toEqual([['a', 'new']]);
    expect(session.counts.missing).toBe(0);
  });

  test('suspicious is what a test may have to report, or what only lacks launches', () => {
    const suspicious = (times: number, baseline = before) => {
      const current = taking([times]);
      const [result] = current.results;
      return suspiciousRows(judgeResult(current, result as never, by(baseline))).length > 0;
    };
    expect([suspicious(3), suspicious(1), suspicious(0.3)]).toEqual([true, false, false]);
    const oneLaunch = summarizeRun(launched(run, 1));
    expect([suspicious(1.5, oneLaunch), suspicious(1.05, oneLaunch)]).toEqual([true, false]);
  });

  test('on another machine nothing is suspicious: nothing can be judged', () => {
    const fingerprint = { ...before.environment.fingerprint, cpuModel: 'another', arch: 'arm64' };
    const other = { ...before, environment: { ...before.environment, fingerprint } };
    const current = taking([3]);
    const comparison = judgeResult(current, current.results[0] as never, by(other));
    expect(comparison.environment.action).toBe('refuse');
    expect(worstRow(comparison.results)?.verdict).toBe('incomparable');
    expect(suspiciousRows(comparison)).toEqual([]);
  });

  test('a baseline of the project’s own name may be absent, another one may not', () => {
    const baselines: Stored = { baselines: new Map([['release', before]]), history: [] };
    expect(baselineNamed(baselines, 'main', config)).toBeNull();
    expect(baselineNamed(baselines, 'release', config)).toBe(before);
    expect(() => baselineNamed(baselines, 'releas', config)).toThrow(/no baseline "releas"/);
  });
});
