import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runSuites } from '../../src/suites/run-suites.js';
import { rejectionOf } from '../error-of.js';
import { fixture, fixtures } from './fixture.js';

const refusalOf = (...names: string[]) =>
  rejectionOf(
    runSuites({
      files: names.map((name) => (name.startsWith('/') ? name : fixture(name))),
      directory: fixtures,
    }),
  );

describe('a file that cannot be loaded is named, with the reason', () => {
  test.each([
    ['broken/throws.bench.mjs', 'broken on purpose'],
    ['broken/exits.bench.mjs', 'exit code 7: last words'],
    ['broken/waits.bench.mjs', 'awaits a promise that nothing is left to settle'],
    ['broken/rejects-behind.bench.mjs', 'nobody listens while loading'],
    ['broken/missing-import.bench.mjs', 'not-there.mjs'],
    ['broken/not-there.bench.mjs', 'not-there.bench.mjs'],
    ['broken/aborts.bench.mjs', 'crashed the process (SIGABRT)'],
  ])('%s', async (name, reason) => {
    const error = await refusalOf('good.bench.mjs', name);
    expect(error.code).toBe('benchmark-file-broken');
    expect(error.message).toContain(fixture(name));
    expect(error.message).toContain(reason);
    expect(error.hint).not.toBeUndefined();
  });

  test('a syntax error, with its line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'benchline-broken-'));
    try {
      const file = join(folder, 'syntax.bench.mjs');
      writeFileSync(file, "\n\nbench('x', () => 1;\n");
      const error = await refusalOf(file);
      expect(error).toMatchObject({ code: 'benchmark-file-broken', message: expect.stringContaining(file) });
      expect(error.hint).toContain('syntax.bench.mjs:3');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('a mistake in a definition keeps its own code', async () => {
  const error = await refusalOf('broken/asynchronous-suite.bench.mjs');
  expect(error.code).toBe('definition-invalid');
  expect(error.message).toContain('asynchronous-suite.bench.mjs:3');
});

test('one identity in two files names both places, before anything is measured', async () => {
  const error = await refusalOf('broken/same-name-1.bench.mjs', 'broken/same-name-2.bench.mjs');
  expect(error.code).toBe('benchmark-duplicate');
  expect(error.message).toContain('same-name-1.bench.mjs:3');
  expect(error.message).toContain('same-name-2.bench.mjs:4');
});

test('nothing defined, nothing selected', async () => {
  expect((await refusalOf('broken/nothing.bench.mjs')).code).toBe('benchmark-none-selected');
  expect((await refusalOf()).code).toBe('benchmark-none-selected');
  const filtered = runSuites({ files: [fixture('good.bench.mjs')], directory: fixtures, filter: 'zebra' });
  expect(await rejectionOf(filtered)).toMatchObject({
    code: 'benchmark-none-selected',
    message: expect.stringContaining('Of 6 benchmarks'),
  });
});

describe('a process that cannot be started is not the fault of a file', () => {
  const files = [fixture('good.bench.mjs')];

  test('by a flag that Node does not know', async () => {
    const error = await rejectionOf(runSuites({ files, directory: fixtures, nodeFlags: ['--no-such-flag'] }));
    expect(error.code).toBe('option-invalid');
    expect(error.message).toContain('--no-such-flag');
    expect(error.message).not.toContain('good.bench.mjs');
  });

  test('by a folder that does not exist', async () => {
    const error = await rejectionOf(runSuites({ files, directory: join(fixtures, 'not-there') }));
    expect(error).toMatchObject({
      code: 'option-invalid',
      message: expect.stringContaining('could not start'),
    });
  });
});
