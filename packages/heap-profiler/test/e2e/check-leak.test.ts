import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import type { LeakReport } from '../../src/leak/check-leak.js';
import { leakFree } from '../leak-free.js';

// In a process of its own, as a user's: each round collects the whole heap, and that of a test runner is large.

const file = fileURLToPath(new URL('../leaky.ts', import.meta.url));
const entry = new URL('../../dist/index.js', import.meta.url).href;

const reports = new Map<string, LeakReport>();
const reportOf = (name: string) => reports.get(name) as LeakReport;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-leaks-'));
  const fixtures = ['leaky', 'leak-free'];
  buildSync({
    entryPoints: fixtures.map((name) => fileURLToPath(new URL(`../${name}.ts`, import.meta.url))),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    sourcemap: 'inline',
  });
  const urls = fixtures.map((name) => pathToFileURL(join(folder, `${name}.mjs`)).href);
  const program = `
    import { checkLeak } from ${JSON.stringify(entry)};
    import * as leaking from ${JSON.stringify(urls[0])};
    import { leakFree } from ${JSON.stringify(urls[1])};
    const found = [];
    for (const [name, operation] of Object.entries({ ...leaking, ...leakFree })) {
      found.push([name, await checkLeak(operation)]);
    }
    console.log(JSON.stringify(found));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  for (const [name, report] of JSON.parse(printed)) reports.set(name, report);
  rmSync(folder, { recursive: true });
}, 120_000);

test('a leak of 64 bytes a call is found, with its statement and its constructor', () => {
  const { verdict, retainedPerOperation, sites, constructors } = reportOf('leaky');
  expect(verdict).toBe('leak');
  // The object, and its place in an array that grows by half.
  expect(retainedPerOperation.bytes).toBeGreaterThan(60);
  expect(retainedPerOperation.bytes).toBeLessThan(110);
  expect(sites[0]).toMatchObject({ name: 'leaky', file, line: 7, precision: 'statement' });
  // A share of samples, and of what grows meanwhile in a young process, such as code: .87 to 1 in twenty processes.
  expect(sites[0]?.share).toBeGreaterThan(0.7);
  expect(constructors?.map(({ name }) => name)).toContain('Session');
});

test('an asynchronous leak is found with a line in its function', () => {
  const { verdict, sites, constructors } = reportOf('asynchronousLeak');
  expect(verdict).toBe('leak');
  expect(sites[0]).toMatchObject({ name: 'asynchronousLeak', file, precision: 'statement' });
  expect([27, 28]).toContain(sites[0]?.line);
  expect(constructors?.map(({ name }) => name)).toContain('Object');
});

test('memory outside of the heap counts', () => {
  const { verdict, retainedPerOperation } = reportOf('bufferLeak');
  expect(verdict).toBe('leak');
  expect(retainedPerOperation.bytes).toBeGreaterThan(1000);
});

test.each(Object.keys(leakFree))('%s: no alarm', (name) => {
  expect(reportOf(name)).toMatchObject({ verdict: 'none-found', sites: [], constructors: [] });
});
