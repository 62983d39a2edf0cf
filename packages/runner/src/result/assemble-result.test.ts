import type { Clock, Memory } from '@benchline/schema';
import { benchmarkResultSchema } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import { evenSamples, launchOf } from '../../test/launch-of.js';
import type { LaunchOutcome } from '../measure/interleave.js';
import { assembleResult } from './assemble-result.js';
import type { BenchmarkInfo } from './benchmark-info.js';

const clock: Clock = { resolutionNs: 20, readingCostNs: 25, emptyFunctionNs: 0.4, emptyAwaitNs: 60 };
const context = { clock, precision: 0.01, launchesAsked: 3, startedAt: new Date('2026-02-03T04:05:06Z') };

const infoOf = (more: Partial<BenchmarkInfo> = {}): BenchmarkInfo => ({
  id: 'app > parse > small [rows=10]',
  package: 'app',
  suite: ['parse'],
  name: 'small',
  parameters: { rows: 10 },
  tags: ['io'],
  targets: [],
  toleranceRule: {},
  concurrency: 1,
  precision: null,
  site: { file: 'bench/parse.bench.ts', line: 7 },
  ...more,
});
const memoryOf = (bytes: number): Memory => ({
  rssDeltaBytes: -bytes,
  peakRssBytes: bytes,
  peakMethod: 'reset-high-water-mark',
});
const outcomeOf = (index: number, centreNs: number, more: Partial<LaunchOutcome> = {}): LaunchOutcome => ({
  id: infoOf().id,
  mode: 'sync',
  warnings: [],
  launch: launchOf(evenSamples(centreNs, 60), {
    index,
    iterationsPerSample: 500,
    memory: memoryOf(100 + index),
    cpu: { userNs: 90, systemNs: 10 + index, wallNs: 100, cpuPercent: 100 + index, cpuNsPerOp: 1 },
    startedAt: `2026-02-03T04:05:0${6 + index}Z`,
  }),
  failure: null,
  collected: true,
  ...more,
});
const failure = { code: 'threw' as const, message: 'broken', phase: 'measure' };

test('launches together make the result, with the median of their memory and processor time', () => {
  const outcomes = [outcomeOf(0, 1000), outcomeOf(1, 1010), outcomeOf(2, 1020)];
  const result = benchmarkResultSchema.parse(assembleResult(infoOf(), outcomes, context));
  expect(result).toMatchObject({
    id: 'app > parse > small [rows=10]',
    package: 'app',
    suite: ['parse'],
    name: 'small',
    parameters: { rows: 10 },
    tags: ['io'],
    mode: 'sync',
    passed: true,
    source: { file: 'bench/parse.bench.ts', line: 7 },
    startedAt: '2026-02-03T04:05:06Z',
    memory: { rssDeltaBytes: -101, peakRssBytes: 101, peakMethod: 'reset-high-water-mark' },
    cpu: { systemNs: 11, cpuPercent: 101 },
    concurrent: null,
    warnings: [],
    summary: { launchCount: 3, sampleCount: 180, iterationCount: 90_000, interval: { unit: 'launch' } },
  });
  expect(result.launches.map(({ index }) => index)).toEqual([0, 1, 2]);
});

test('a failure in one launch of three fails the result and keeps the launches', () => {
  const outcomes = [outcomeOf(0, 1000), outcomeOf(1, 1010), outcomeOf(2, 1020, { launch: null, failure })];
  const targets = [['durationNs', { target: 5000, acceptance: null }]] as const;
  const result = benchmarkResultSchema.parse(assembleResult(infoOf({ targets }), outcomes, context));
  expect(result).toMatchObject({
    passed: false,
    summary: null,
    error: failure,
    memory: { peakRssBytes: 100.5 },
  });
  expect(result.launches).toHaveLength(2);
  expect(result.targets).toEqual([
    { metric: 'durationNs', target: 5000, acceptance: null, value: null, status: 'unsettled' },
  ]);
});

test('a failure before anything was measured has no launches and starts with the run', () => {
  const result = benchmarkResultSchema.parse(
    assembleResult(infoOf({ site: null }), [outcomeOf(0, 1, { launch: null, failure })], context),
  );
  expect(result).toMatchObject({
    passed: false,
    launches: [],
    memory: null,
    cpu: null,
    source: null,
    startedAt: '2026-02-03T04:05:06.000Z',
  });
});

test('targets are judged on the interval of their metric', () => {
  const limit = (target: number, acceptance: number | null = null) => ({ target, acceptance });
  const statusesOf = (targets: BenchmarkInfo['targets']) => {
    const outcomes = [outcomeOf(0, 1000), outcomeOf(1, 1010), outcomeOf(2, 1020)];
    return assembleResult(infoOf({ targets }), outcomes, context).targets.map(({ status }) => status);
  };
  // R: t.test(c(1000, 1010, 1020))$conf.int is 985.2 1034.8
  expect(statusesOf([['durationNs', limit(1100)]])).toEqual(['met']);
  expect(statusesOf([['durationNs', limit(1020)]])).toEqual(['unsettled']);
  expect(statusesOf([['durationNs', limit(900, 1100)]])).toEqual(['accepted']);
  expect(statusesOf([['durationNs', limit(900)]])).toEqual(['missed']);
  expect(statusesOf([['throughputOpsPerSec', limit(1e9 / 1100)]])).toEqual(['met']);
  expect(statusesOf([['throughputOpsPerSec', limit(1e9 / 1010)]])).toEqual(['unsettled']);
  expect(statusesOf([['peakRssBytes', limit(100)]])).toEqual(['missed']);
  // Asked for and not measured.
  expect(statusesOf([['allocatedBytesPerOp', limit(100)]])).toEqual(['unsettled']);
  expect(statusesOf([['scalingEfficiency', limit(1)]])).toEqual(['unsettled']);
});

test('any asynchronous launch makes the benchmark asynchronous, any missed collection is a warning', () => {
  const outcomes = [
    outcomeOf(0, 1000, { collected: false }),
    outcomeOf(1, 1000, { mode: 'async' }),
    outcomeOf(2, 1000),
  ];
  const result = assembleResult(infoOf(), outcomes, context);
  expect(result.mode).toBe('async');
  expect(result.warnings.map(({ code }) => code)).toEqual(['collection-unavailable']);
});

test('a precision of its own decides on the warning', () => {
  const wide = evenSamples(1000, 60).map((sampleNs, i) => sampleNs * (i % 2 === 0 ? 1 : 1.5));
  const outcome = (index: number) =>
    outcomeOf(index, 1, { launch: launchOf(wide, { index, iterationsPerSample: 500, stopReason: 'time' }) });
  const codesWith = (precision: number | null) =>
    assembleResult(infoOf({ precision }), [0, 1, 2].map(outcome), context).warnings.map(({ code }) => code);
  expect(codesWith(null)).toEqual(['imprecise']);
  expect(codesWith(0.3)).toEqual([]);
});
