import { fingerprintSchema } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import { examineMachine } from '../../src/doctor/examine-machine.js';
import type { RunEvent } from '../../src/suites/options.js';

const brief = { launches: 2, time: '20ms' } as const;

test('the same code is measured in so many processes, and the numbers are drawn from them', async () => {
  const events: RunEvent[] = [];
  const examination = await examineMachine({ ...brief, onEvent: (event) => events.push(event) });
  expect(events[0]).toEqual({ type: 'planned', benchmarks: 2, launches: 2, files: 1 });
  expect(fingerprintSchema.parse(examination.fingerprint)).toMatchObject({ os: process.platform });
  expect(examination.clock.resolutionNs).toBeGreaterThan(0);
  expect(examination.sameCode.map(({ work }) => work)).toEqual(['integer', 'allocating']);
  for (const spread of examination.sameCode) {
    expect(spread.launchMediansNs).toHaveLength(2);
    expect(spread.worstPairRatio).toBeGreaterThanOrEqual(1);
    expect(spread.supportedTolerance).toBeGreaterThanOrEqual(spread.smallestChange);
  }
  // The work is what it says: some hundred thousand rounds take longer than parsing two kilobytes, by far.
  const [integer, allocating] = examination.sameCode;
  expect(integer?.launchMediansNs[0]).toBeGreaterThan(allocating?.launchMediansNs[0] ?? 0);
});

test('findings come from the files of the system, and there are none where it has none', async () => {
  const codesOf = async (readFile: (path: string) => string | null) =>
    (await examineMachine({ ...brief, readFile })).findings.map(({ code }) => code);
  const fromFiles = ['governor', 'boost', 'virtual-machine', 'on-battery', 'swap-in-use', 'stolen-time'];
  expect((await codesOf(() => null)).filter((code) => fromFiles.includes(code))).toEqual([]);
  const governor = (path: string) => (path.endsWith('scaling_governor') ? 'powersave' : null);
  expect(await codesOf(governor)).toContain('governor');
});

test('flags that benchmarks would be measured with are looked at', async () => {
  const { findings } = await examineMachine({ ...brief, nodeFlags: ['--no-opt'] });
  expect(findings).toContainEqual({ code: 'slow-flags', args: { flags: '--no-opt' } });
});

test('one process cannot be compared, and an interruption is no examination', async () => {
  await expect(examineMachine({ launches: 1 })).rejects.toMatchObject({ code: 'option-invalid' });
  const signal = AbortSignal.abort();
  await expect(examineMachine({ ...brief, signal })).rejects.toMatchObject({ code: 'interrupted' });
});
