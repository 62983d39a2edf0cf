import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { InstrumentRef } from '@benchline/schema';
import { readRun } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import type { KeptProfile } from '../../src/profile/keep-profiles.js';
import { runSuites } from '../../src/suites/run-suites.js';
import { fixture, fixtures } from './fixture.js';
import { markedProcesses, markProcesses } from './processes.js';

const brief = { directory: fixtures, launches: 1, time: '10ms', warmup: '2ms' } as const;

const instrument = (text: string, exportName = 'sayingInstrument'): InstrumentRef => ({
  moduleUrl: pathToFileURL(fixture('instrument.mjs')).href,
  exportName,
  options: { text },
});

/** SHA-256 as the result names it. */
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('every measured benchmark gets its profiles; what fails is a warning and costs no timing', async () => {
  const mark = markProcesses();
  const kept: KeptProfile[] = [];
  const run = await runSuites({
    ...brief,
    files: [fixture('profiled.bench.mjs')],
    profile: {
      instruments: [instrument('a profile')],
      keep: (profile) => void kept.push(profile),
    },
  });
  expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  const of = (name: string) => run.results.find((result) => result.name === name);
  for (const name of ['good', 'good too']) {
    expect(of(name)?.profiles).toEqual([
      {
        kind: 'heap',
        engine: 'inspector',
        format: 'txt',
        sampleCount: 3_000,
        operationCount: expect.any(Number),
        hash: hashOf('a profile'),
      },
    ]);
    expect(of(name)?.profiles?.[0]?.operationCount).toBeGreaterThan(1);
  }
  expect(kept.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['a profile', 'a profile']);
  const failures = {
    'exits when profiled': 'The benchmark ended the process with exit code 3.',
    'throws when profiled': 'leave me alone',
  };
  for (const [name, message] of Object.entries(failures)) {
    expect(of(name)).toMatchObject({ passed: true, profiles: [] });
    expect(of(name)?.warnings).toContainEqual({ code: 'pass-failed', args: { pass: 'profile', message } });
  }
  expect(of('never works')).toMatchObject({ passed: false });
  expect(of('never works')?.profiles).toBeUndefined();
  expect(markedProcesses(mark)).toEqual([]);
});

test.each([true, false])('a profiler that cannot work is a warning (in process: %s)', async (inProcess) => {
  const { launches, ...rest } = brief;
  const run = await runSuites({
    ...rest,
    ...(inProcess ? { inProcess } : { launches }),
    files: [fixture('good.bench.mjs')],
    filter: '/adds$/',
    profile: {
      instruments: [instrument('cannot start'), instrument('', 'notAnInstrument'), instrument('fine')],
      keep: () => Promise.reject(new Error('disk full')),
    },
  });
  const messages = run.results[0]?.warnings
    .filter(({ code }) => code === 'pass-failed')
    .map(({ args }) => String(args.message));
  expect(run.results[0]).toMatchObject({ passed: true, profiles: [] });
  expect(messages).toEqual([
    'cannot start',
    expect.stringContaining('The instrument notAnInstrument of file:'),
    'disk full',
  ]);
});
