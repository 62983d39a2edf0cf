import type { Budget, RunRecord } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { type BenchmarkParts, recordOf } from '../testing/record-of.js';
import { judgeBudgets } from './judge-budgets.js';

const budget: Budget = {
  name: 'startup',
  match: ['start*'],
  metric: 'durationNs',
  target: 300,
  acceptance: 400,
};

/** Benchmarks whose time has an interval 10 either way. */
function runOf(benchmarks: Record<string, BenchmarkParts | number[]>): RunRecord {
  const record = recordOf(benchmarks);
  for (const { summary } of record.results) {
    if (summary === null) continue;
    const { medianNs } = summary;
    summary.interval = {
      lowerNs: medianNs - 10,
      upperNs: medianNs + 10,
      level: 0.95,
      unit: 'launch',
      method: 'given',
    };
  }
  return record;
}
const judge = (benchmarks: Record<string, BenchmarkParts | number[]>, parts: Partial<Budget> = {}) =>
  judgeBudgets(runOf(benchmarks), [{ ...budget, ...parts }])[0];

describe('judgeBudgets', () => {
  it('adds up what matches, ends of the intervals too', () => {
    expect(judge({ 'start a': [100], other: [900], 'start b': [150] })).toEqual({
      name: 'startup',
      metric: 'durationNs',
      target: 300,
      acceptance: 400,
      value: 250,
      interval: { lower: 230, upper: 270 },
      status: 'met',
      benchmarks: ['app > start a', 'app > start b'],
      unmeasured: [],
    });
  });

  it.each([
    [[140, 140], 'met'],
    [[140, 145], 'accepted'],
    [[170, 170], 'accepted'],
    [[190, 195], 'unsettled'],
    [[211, 211], 'missed'],
  ] as const)('judges the interval of %j as %s', ([a, b], status) => {
    expect(judge({ 'start a': [a], 'start b': [b] })?.status).toBe(status);
  });

  it('knows one limit alone', () => {
    expect(judge({ 'start a': [311] }, { acceptance: null })?.status).toBe('missed');
    expect(judge({ 'start a': [305] }, { acceptance: null })?.status).toBe('unsettled');
  });

  it('is unsettled while a part is missing, unless the rest is too much already', () => {
    const small = judge({ 'start a': [100], 'start b': { failed: true } });
    expect(small).toMatchObject({ value: 100, status: 'unsettled', unmeasured: ['app > start b'] });
    expect(judge({ 'start a': [500], 'start b': { failed: true } })?.status).toBe('missed');
  });

  it('is unsettled where nothing matches or nothing was measured', () => {
    expect(judge({ other: [1] })).toMatchObject({ status: 'unsettled', value: null, benchmarks: [] });
    expect(judge({ 'start a': { failed: true } })).toMatchObject({ status: 'unsettled', value: null });
  });

  it('takes bytes by their value', () => {
    const bytes = { metric: 'allocatedBytesPerOp', target: 100, acceptance: null } as const;
    const outcome = judge(
      { 'start a': { allocatedBytesPerOp: [60] }, 'start b': { allocatedBytesPerOp: [30] } },
      bytes,
    );
    expect(outcome).toMatchObject({ value: 90, status: 'met' });
  });

  it('counts a benchmark once that two patterns mean', () => {
    expect(judge({ 'start a': [100] }, { match: ['start*', '*a'] })?.value).toBe(100);
  });
});
