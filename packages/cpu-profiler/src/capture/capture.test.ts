import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInspector } from '@benchline/inspector';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleCountOf } from '../analyze/sample-count.js';
import { topFunctions } from '../analyze/top-functions.js';
import { engineStates } from '../engine/select-engine.js';
import { writeCpuProfile } from '../export/cpuprofile-file.js';
import { createCpuInstrument } from '../instrument/cpu-instrument.js';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { readCpuProfile } from '../profile/read-cpu-profile.js';
import { profileCpu } from './profile-cpu.js';
import { profileOperation } from './profile-operation.js';
import { runningCpuProfile } from './running-profile.js';
import { startCpuProfile, stopCpuProfile } from './start-cpu-profile.js';
import { withCpuProfile } from './with-cpu-profile.js';

/**
 * A function that no profiler has seen before: of code that was optimised in the middle of a loop before a profile
 * began, V8 does not know whose it is.
 */
function makeBurn(): (timeMs: number) => number {
  return new Function(`return function burn(timeMs) {
    const until = performance.now() + timeMs;
    let state = 1;
    while (performance.now() < until) {
      for (let step = 0; step < 20_000; step += 1) state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + step;
    }
    return state;
  }`)() as (timeMs: number) => number;
}

let burn = makeBurn();
beforeEach(() => {
  burn = makeBurn();
});

const rejects = (code: string) => expect.objectContaining({ name: 'BenchlineError', code });

afterEach(() => {
  expect(runningCpuProfile(), 'a test left a profiler running').toBeUndefined();
});

describe.each(engineStates().filter((state) => state.available))('$engine', ({ engine }) => {
  test('profiles a call and gives its value', () => {
    const { value, profile } = profileCpu(() => typeof burn(150), { engine });
    expect(value).toBe('number');
    expect(profile.engine).toBe(engine);
    // 150 samples at the interval; fewer on a busy machine.
    expect(sampleCountOf(profile)).toBeGreaterThan(20);
    const [top] = topFunctions(profile).filter((fn) => fn.category === 'user');
    expect(top?.name).toBe('burn');
  });

  test('profiles until a promise settles', async () => {
    const { value, profile } = await profileCpu(
      async () => {
        await null;
        for (let turn = 0; turn < 30; turn += 1) burn(2);
        return 'done';
      },
      { engine },
    );
    expect(value).toBe('done');
    expect(topFunctions(profile).map((fn) => fn.name)).toContain('burn');
  });

  test('what the function throws comes through, now or later, and the profiler is free', async () => {
    const error = new Error('mine');
    const fail = () => {
      throw error;
    };
    expect(() => profileCpu(fail, { engine })).toThrow(error);
    expect(runningCpuProfile()).toBeUndefined();
    await expect(profileCpu(async () => fail(), { engine })).rejects.toBe(error);
    expect(runningCpuProfile()).toBeUndefined();
  });

  test('a shorter interval makes more samples', () => {
    const at = (samplingIntervalUs: number) =>
      profileCpu(() => burn(200), { engine, samplingIntervalUs }).profile.data.samples.length;
    expect(at(200)).toBeGreaterThan(1.5 * at(2000));
  });
});

test('a nested or overlapping start is an error and disturbs nothing', async () => {
  const running = startCpuProfile();
  expect(() => startCpuProfile()).toThrow(rejects('profiler-busy'));
  expect(() => profileCpu(() => 1)).toThrow(rejects('profiler-busy'));
  await expect(profileOperation(() => 1, { warmUpTimeMs: 0 })).rejects.toEqual(rejects('profiler-busy'));
  burn(30);
  expect(sampleCountOf(running.stop())).toBeGreaterThan(0);
  expect(() => running.stop()).toThrow(rejects('profiler-not-started'));
});

test('a stop without a start is an error; a start may be stopped from elsewhere, with its operations', async () => {
  expect(() => stopCpuProfile()).toThrow(rejects('profiler-not-started'));
  startCpuProfile();
  expect(() => stopCpuProfile(0)).toThrow(rejects('option-invalid'));
  expect(stopCpuProfile(12).operationCount).toBe(12);
  await expect(createCpuInstrument({}).stop()).rejects.toEqual(rejects('profiler-not-started'));
});

test('a profiler of somebody else, such as DevTools, goes on beside ours', () => {
  const devTools = openInspector();
  devTools.call('Profiler.enable');
  devTools.call('Profiler.start');
  const { profile } = profileCpu(() => burn(60));
  const { profile: foreign } = devTools.call<{ profile: CpuProfile['data'] }>('Profiler.stop');
  devTools.close();
  expect(sampleCountOf(profile)).toBeGreaterThan(0);
  expect(foreign.samples.length).toBeGreaterThan(0);
});

test.each([0, 49, 1.5, Number.NaN, 2e6])('an interval of %s µs is an error', (samplingIntervalUs) => {
  expect(() => profileCpu(() => 1, { samplingIntervalUs })).toThrow(rejects('option-invalid'));
});

test('options that are none are errors before anything starts', async () => {
  expect(() => profileCpu(() => 1, { engine: 'perf' as 'auto' })).toThrow(rejects('option-invalid'));
  expect(() => profileCpu(() => 1, { operationCount: -1 })).toThrow(rejects('option-invalid'));
  await expect(profileOperation(() => 1, { minimumSampleCount: 0 })).rejects.toEqual(
    rejects('option-invalid'),
  );
});

test('a wrapped function keeps its `this`, name, length and value, and hands out each profile', async () => {
  const profiles: CpuProfile[] = [];
  const add = withCpuProfile(
    function add(this: { base: number }, left: number, right: number) {
      return this.base + left + right;
    },
    { onProfile: (profile) => profiles.push(profile) },
  );
  expect(add.call({ base: 1 }, 2, 3)).toBe(6);
  expect([add.name, add.length, profiles.length]).toEqual(['add', 2, 1]);
  const later = withCpuProfile(async (value: number) => value * 2, {
    onProfile: (profile) => profiles.push(profile),
  });
  expect(await later(4)).toBe(8);
  expect(profiles).toHaveLength(2);
});

test('inner calls of a wrapped recursion are part of the outer profile, unless told to throw', () => {
  let count = 0;
  const options = { onProfile: () => (count += 1) };
  const down = withCpuProfile((depth: number): number => (depth === 0 ? 0 : 1 + down(depth - 1)), options);
  expect(down(5)).toBe(5);
  expect(count).toBe(1);
  const strict = withCpuProfile((depth: number): number => (depth === 0 ? 0 : strict(depth - 1)), {
    whenBusy: 'throw',
  });
  expect(() => strict(1)).toThrow(rejects('profiler-busy'));
});

test('repeats an operation until there are enough samples, and says where it stopped', async () => {
  let calls = 0;
  const operation = () => {
    calls += 1;
    return burn(1);
  };
  const { profile, sampleCount, enough } = await profileOperation(operation, {
    minimumSampleCount: 100,
    warmUpTimeMs: 10,
  });
  expect(enough).toBe(true);
  expect(sampleCount).toBeGreaterThanOrEqual(100);
  expect(profile.operationCount).toBeLessThanOrEqual(calls);
});

test('an operation that only waits is given up in time, and what it throws comes through', async () => {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
  const waited = await profileOperation(wait, {
    minimumSampleCount: 5000,
    maximumTimeMs: 100,
    warmUpTimeMs: 0,
  });
  expect(waited.enough).toBe(false);
  let calls = 0;
  const failing = () => {
    calls += 1;
    if (calls > 50) throw new Error('spent');
  };
  await expect(profileOperation(failing, { warmUpTimeMs: 0 })).rejects.toThrow('spent');
});

test('writes a file that can be read again, and says where it cannot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cpu-profiler-'));
  const { profile } = profileCpu(() => burn(20));
  const path = join(folder, 'deep', 'run.cpuprofile');
  writeCpuProfile(profile, path);
  const { rootDirectory } = profile;
  expect(readCpuProfile(JSON.parse(readFileSync(path, 'utf8')), { rootDirectory })).toEqual(profile);
  writeFileSync(join(folder, 'file'), '');
  const unwritable = join(folder, 'file', 'run.cpuprofile');
  expect(() => writeCpuProfile(profile, unwritable)).toThrow(rejects('file-unwritable'));
  expect(existsSync(unwritable)).toBe(false);
  rmSync(folder, { recursive: true });
});

test('the instrument of a runner: bytes, and a summary for the result', async () => {
  const instrument = createCpuInstrument({ samplingIntervalUs: 500 });
  await instrument.start();
  burn(60);
  const { bytes, link } = await instrument.stop(60);
  expect(link).toMatchObject({ kind: 'cpu', engine: 'inspector', format: 'cpuprofile', operationCount: 60 });
  expect(link.topFunctions?.some((fn) => fn.name === 'burn')).toBe(true);
  expect(readCpuProfile(JSON.parse(new TextDecoder().decode(bytes))).samplingIntervalUs).toBe(500);
});
