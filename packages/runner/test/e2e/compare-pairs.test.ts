import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PairedRounds } from '@benchline/schema';
import { pairedRoundsSchema } from '@benchline/schema/read';
import { median } from '@benchline/stats';
import { afterEach, describe, expect, test } from 'vitest';
import { comparePairs } from '../../dist/index.js';
import { processorsToPinTo } from '../../src/pairs/pin-to-processor.js';

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

const module = (name: string) => ({
  module: fileURLToPath(new URL(`../fixtures/${name}.mjs`, import.meta.url)),
});
const brief = { budget: '2s', launchTime: '60ms', warmup: '50ms' } as const;

const ratioOf = ({ launches }: PairedRounds, side: number) =>
  median(
    launches.flatMap(({ rounds }) => rounds.map((round) => (round[side] as number) / (round[0] as number))),
  );

const fastestOf = ({ launches }: PairedRounds, side: number) =>
  Math.min(...launches.flatMap(({ rounds }) => rounds.map((round) => round[side] as number)));

afterEach(() => {
  delete process.env.PAIR_FAULT;
});

describe('modules in processes that take turns', () => {
  test('twice the work takes about twice the time, in several launches, with one count for all', async () => {
    const rounds = pairedRoundsSchema.parse(
      await comparePairs({ ...brief, budget: '8s', sides: [module('pair-side'), module('pair-double')] }),
    );
    expect(rounds).toMatchObject({ stopReason: 'budget', sharedProcess: false, mode: 'sync' });
    expect(rounds.launches.length).toBeGreaterThan(1);
    // Exactly 2; anything that is no mistake of a factor lies within a half of it. The fastest turn of each side, since
    // other work on the machine only adds to a turn.
    expect(fastestOf(rounds, 1) / fastestOf(rounds, 0)).toBeGreaterThan(1.5);
    expect(fastestOf(rounds, 1) / fastestOf(rounds, 0)).toBeLessThan(2.7);
    for (const launch of rounds.launches) {
      expect(launch.rounds.length % 2).toBe(0);
      for (const round of launch.rounds) expect(round).toHaveLength(2);
    }
  });

  test('until ends it; three sides make whole squares of rounds', async () => {
    const sides = [module('pair-side'), module('pair-double'), module('pair-side')];
    const asked: number[] = [];
    const rounds = await comparePairs({
      ...brief,
      budget: '60s',
      sides,
      until: ({ launches }) => asked.push(launches.length) === 2,
    });
    expect(rounds.stopReason).toBe('settled');
    expect(asked).toEqual([1, 2]);
    for (const launch of rounds.launches) expect(launch.rounds.length % 3).toBe(0);
    // Each launch has a processor of its own, where the system lets one choose.
    const processors = rounds.launches.map(({ processor }) => processor);
    const chosen = hasTaskset && processorsToPinTo().length > 1;
    expect(new Set(processors)).toEqual(new Set(chosen ? [expect.any(Number), expect.any(Number)] : [null]));
    if (chosen) expect(processors[0]).not.toBe(processors[1]);
  });

  test.each([
    ['throw', { code: 'threw', message: 'had enough' }],
    ['exit', { code: 'exited', exitCode: 7 }],
    ['loop', { code: 'timed-out' }],
  ])('a side that fails by %s is named, the other is not', async (fault, failure) => {
    process.env.PAIR_FAULT = fault;
    const sides = [module('pair-side'), module('pair-faults')];
    const rounds = await comparePairs({ ...brief, sides, timeout: '400ms' });
    expect(rounds.stopReason).toBe('failed');
    expect(rounds.sides[0]?.failure).toBeNull();
    expect(rounds.sides[1]?.failure).toMatchObject(failure);
  });

  test('a module that cannot be loaded is that side’s failure', async () => {
    const rounds = await comparePairs({ ...brief, sides: [module('no-such-file'), module('pair-side')] });
    expect(rounds.sides[0]?.failure).toMatchObject({ phase: 'load' });
    expect(rounds.launches).toEqual([]);
  });

  test('an abort ends an endless loop within seconds', async () => {
    process.env.PAIR_FAULT = 'loop';
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    const sides = [module('pair-side'), module('pair-faults')];
    const rounds = await comparePairs({ ...brief, budget: '60s', sides, signal: controller.signal });
    expect(rounds.stopReason).toBe('interrupted');
    expect(rounds.sides.map(({ failure }) => failure)).toEqual([null, null]);
  });
});

describe('functions of this process', () => {
  test('one launch that grows, with the warning that they share the process', async () => {
    const work = (count: number) => () => {
      let x = 1;
      for (let i = 0; i < count; i++) x = (x * 48_271) % 2_147_483_647;
      return x;
    };
    const sides = [{ fn: work(20_000) }, { name: 'double', fn: work(40_000) }];
    const rounds = await comparePairs({ ...brief, budget: '500ms', sides });
    expect(rounds.warnings).toEqual([{ code: 'shared-process', args: {} }]);
    expect(rounds.sides.map(({ name }) => name)).toEqual(['side 1', 'double']);
    expect(rounds.launches).toHaveLength(1);
    expect(ratioOf(rounds, 1)).toBeGreaterThan(1.5);
  });

  test('a rejection is the failure of its side', async () => {
    const sides = [{ fn: async () => 1 }, { fn: () => Promise.reject(new Error('no')) }];
    const rounds = await comparePairs({ ...brief, sides });
    expect(rounds.sides[1]?.failure).toMatchObject({ code: 'threw', message: 'no' });
  });

  test('one side, or a mixture, is refused', async () => {
    await expect(comparePairs({ sides: [{ fn: () => 1 }] })).rejects.toMatchObject({
      code: 'option-invalid',
    });
  });
});
