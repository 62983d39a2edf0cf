import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const suite = `
import { bench } from 'benchline';
const rows = Array.from({ length: 300 }, (_, i) => ({ i, name: 'row ' + i }));
function serializeRows() {
  return JSON.stringify(rows);
}
bench('rows', () => serializeRows().length);
`;
const quick = ['--profile', 'cpu,heap', '--launches', '2', '--time', '30ms', '--warmup', '20ms'];

let project: TemporaryProject;
/** Another machine: files that were carried over, and nothing of the project. */
let elsewhere: TemporaryProject;

beforeAll(async () => {
  project = new TemporaryProject({ 'rows.bench.mjs': suite });
  elsewhere = new TemporaryProject({});
  for (const name of ['first.json', 'second.json']) {
    expect((await project.run(['run', ...quick, '--json', name])).code).toBe(0);
    if (name === 'first.json') expect((await project.run(['baseline', 'save'])).code).toBe(0);
    cpSync(join(project.directory, name), join(elsewhere.directory, name));
  }
});
afterAll(() => {
  project?.remove();
  elsewhere?.remove();
});

test('the page has the flame graphs of the stored profiles, and how they differ from the baseline', async () => {
  const { code, stderr } = await project.run(['report']);
  expect([code, stderr]).toEqual([0, '']);
  const html = project.read('.benchmarks/report/index.html');
  expect(html).toContain('serializeRows');
  for (const title of ['Flame graph', 'Flame graph of allocations', 'Difference from the baseline'])
    expect(html).toContain(`<h5>${title}</h5>`);
  expect(html).not.toContain('profile-benchmark');
});

test('as JSON it holds how profiles differ, judged and in words', async () => {
  const { code, stdout } = await project.run(['report', '--format', 'json']);
  expect(code).toBe(0);
  const { profileDiffs, events, census } = JSON.parse(stdout);
  expect(profileDiffs).toMatchObject([
    { kind: 'cpu', diff: { noiseSource: 'slices' }, changes: { sentence: expect.stringMatching(/\.$/) } },
    { kind: 'heap', diff: null, changes: { rows: expect.any(Array) } },
  ]);
  expect(profileDiffs[0].diff.functions.map(({ name }: { name: string }) => name)).toContain('serializeRows');
  expect(events).toEqual([]);
  expect(census.judgedCount).toBe(0);
});

test('report.json holds how benchmarks grow with a parameter, and histories of memory', async () => {
  const sizes = `
import { bench } from 'benchline';
const values = Array.from({ length: 100_000 }, (_, i) => i % 7);
bench.each([100, 1000, 10_000, 100_000].map((size) => ({ size })))('sum', ({ size }) => {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += values[i];
  return sum;
});`;
  const fresh = new TemporaryProject({ 'sum.bench.mjs': sizes });
  try {
    const quickly = ['--launches', '1', '--time', '20ms', '--warmup', '10ms', '--memory'];
    const { code, stdout } = await fresh.run(['ci', ...quickly]);
    expect(code, stdout).toBe(0);
    const { growths, trends } = JSON.parse(fresh.read('.benchmarks/report/report.json'));
    expect(growths).toMatchObject([{ name: 'sum', parameter: 'size' }]);
    expect(growths[0].points).toHaveLength(4);
    const metrics = new Set(trends.map(({ metric }: { metric: string }) => metric));
    expect(metrics).toEqual(
      new Set(['durationNs', 'allocatedBytesPerOp', 'retainedBytesPerOp', 'peakRssBytes']),
    );
    // One run has no trend yet, and says so.
    expect(stdout).toContain('None of 16 series could be judged');
  } finally {
    fresh.remove();
  }
});

test('a damaged profile is warned of, and the rest is shown', async () => {
  const run = JSON.parse(project.read('second.json'));
  const { hash, format } = run.results[0].profiles[0];
  const path = `.benchmarks/profiles/${hash}.${format}`;
  const whole = project.read(path);
  // The store refuses bytes that are not those of the hash, as if they were not there.
  project.write(path, '{');
  const { code } = await project.run(['report', '-o', 'damaged.html']);
  expect(code).toBe(0);
  expect(project.read('damaged.html')).toContain('It was not at hand for this report');
  expect(project.read('damaged.html')).toContain('Flame graph of allocations');
  project.write(path, whole);
});

test('files alone are enough, on a machine without a store', async () => {
  const files = ['--run', 'second.json', '--baseline', 'first.json', '--history', '.'];
  const { code, stdout, stderr } = await elsewhere.run(['report', ...files, '-o', 'out/report.html']);
  expect(code).toBe(0);
  // The folder holds another JSON file, which is no run.
  expect(stderr).toMatch(
    /^warning: Left out of the history: .*package\.json is not a Benchline document.*\n$/,
  );
  expect(stdout).toContain(join('out', 'report.html'));
  const html = elsewhere.read('out/report.html');
  expect(html).toContain('first.json');
  expect(html).toContain('It was not at hand for this report');
  expect(elsewhere.has('.benchmarks')).toBe(false);

  const json = JSON.parse((await elsewhere.run(['report', ...files, '--format', 'json'])).stdout);
  expect(json.comparison.baseline.id).toBe(JSON.parse(elsewhere.read('first.json')).id);
  expect(json.trends[0].points).toHaveLength(2);
  for (const [format, text] of [
    ['markdown', '<!-- benchline-report -->'],
    ['terminal', 'Against first.json'],
    ['csv', 'median_ns'],
  ] as const)
    expect((await elsewhere.run(['report', ...files, '--format', format])).stdout).toContain(text);
  expect(elsewhere.has('.benchmarks')).toBe(false);
});

test('a report can be made of a report, and of a folder that was carried over with its profiles', async () => {
  await elsewhere.run(['report', '--run', 'second.json', '--format', 'json', '-o', 'report.json']);
  const again = await elsewhere.run(['report', '--run', 'report.json', '--format', 'terminal']);
  expect(again.stdout).toContain('rows');
  const carried = mkdtempSync(join(tmpdir(), 'benchline-carried-'));
  cpSync(join(project.directory, '.benchmarks'), carried, { recursive: true });
  const { code } = await elsewhere.run([
    ...['report', '--run', join(carried, 'latest.json'), '--history', carried, '-o', 'carried.html'],
  ]);
  expect(code).toBe(0);
  expect(elsewhere.read('carried.html')).toContain('<h5>Flame graph</h5>');
  rmSync(carried, { recursive: true });
});

test('a run of the history is named by its id', async () => {
  const { id } = JSON.parse(project.read('first.json'));
  const { stdout } = await project.run(['report', '--run', id, '--format', 'json']);
  const report = JSON.parse(stdout);
  expect(report.run).toMatchObject({ id, kind: 'record' });
  expect(report.trends[0].points).toHaveLength(1);
});

test.each([
  ['a file that is not there', ['--run', 'none.json'], 'none.json could not be read'],
  ['a file that is no run', ['--run', 'package.json'], 'package.json'],
  ['a folder', ['--run', './'], 'could not be read'],
  ['an id that nobody has', ['--run', '20200101T000000000Z-00000000'], 'There is no run "20200101T'],
  ['a baseline that is not there', ['--run', 'first.json', '--baseline', 'release'], 'no baseline "release"'],
  ['a baseline that is no run', ['--run', 'first.json', '--baseline', './package.json'], 'package.json'],
  ['a history that is not there', ['--run', 'first.json', '--history', 'old'], 'there is no such file'],
  ['a format that is none', ['--run', 'first.json', '--format', 'pdf'], '--format must be one of'],
  ['opening what has no file', ['--run', 'first.json', '--format', 'csv', '--open'], '--open needs a file'],
])('%s is an error that says so', async (_what, args, message) => {
  const { code, stdout, stderr } = await elsewhere.run(['report', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain('hint: ');
});

test.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
  '--open hands the file to what the desktop opens files with',
  async () => {
    const bin = join(elsewhere.directory, 'bin');
    const note = join(elsewhere.directory, 'opened');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" > '${note}'\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const args = ['report', '--run', 'first.json', '-o', 'opened.html', '--open'];
    const variables = { PATH: `${bin}:${process.env.PATH ?? ''}` };
    expect((await elsewhere.run(args, variables)).code).toBe(0);
    const opened = () => {
      try {
        return readFileSync(note, 'utf8');
      } catch {
        return '';
      }
    };
    await expect.poll(opened, { timeout: 10_000 }).toBe(join(elsewhere.directory, 'opened.html'));
    const missing = await elsewhere.run(args, { PATH: elsewhere.directory });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('xdg-open could not open it');
    expect(elsewhere.has('opened.html')).toBe(true);
  },
);
