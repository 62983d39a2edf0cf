import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TemporaryProject } from '../project.js';

// Each test starts the command several times, and each command several processes.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const quick = ['--time', '30ms', '--warmup', '20ms'];

/**
 * Integer work that counts how often its file was loaded: once to find benchmarks, once for each launch. It takes 120
 * times as long in the first `SLOW_LOADS` of them: what a busy machine does to three launches is nothing beside that.
 */
const work = `
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bench, suite } from 'benchline';
const loads = existsSync('loads') ? Number(readFileSync('loads', 'utf8')) : 0;
writeFileSync('loads', String(loads + 1));
const rounds = loads < Number(process.env.SLOW_LOADS ?? 0) ? 2_400_000 : 20_000;
const work = (rounds) => { let x = 1; for (let i = 0; i < rounds; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x; };
suite('integers', () => {
  bench('xorshift', () => work(rounds));
  bench('twice', () => work(20_000) + work(20_000));
});
`;

const projects: TemporaryProject[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

/** A project with a baseline, whose next launches are the first that are counted. */
async function projectWithBaseline(files: Readonly<Record<string, string>>): Promise<TemporaryProject> {
  const project = new TemporaryProject(files);
  projects.push(project);
  expect((await project.run(['run', ...quick])).code).toBe(0);
  expect((await project.run(['baseline', 'save'])).code).toBe(0);
  project.write('loads', '0');
  return project;
}

let measured: TemporaryProject;
beforeAll(async () => {
  measured = await projectWithBaseline({ 'bench/work.bench.mjs': work });
  projects.splice(0);
});
afterAll(() => measured.remove());

/** Another of those that has the benchmarks of `work`, and their baseline without measuring it again. */
function copyWithBaseline(files: Readonly<Record<string, string>> = {}): TemporaryProject {
  const project = new TemporaryProject({ 'bench/work.bench.mjs': work, loads: '0', ...files });
  projects.push(project);
  const store = '.benchmarks';
  cpSync(join(measured.directory, store), join(project.directory, store), { recursive: true });
  return project;
}

const launchesOf = (project: TemporaryProject) =>
  JSON.parse(project.read('.benchmarks/latest.json')).results.map(
    ({ name, launches }: { name: string; launches: { runIndex: number }[] }) => [
      name,
      launches.map(({ runIndex }) => runIndex),
    ],
  );

test('a regression is confirmed by a second batch of launches of that benchmark alone', async () => {
  const project = copyWithBaseline();
  const { code, stdout, stderr } = await project.run(['check', ...quick], { SLOW_LOADS: '1000' });
  expect(stderr).toContain('1 benchmark seems to have regressed: confirming by a second batch of 3 launches');
  expect(stdout).toContain('A second batch of launches confirmed 1 of 1 regression.');
  expect(stdout.replace(/\s+/g, ' ')).toContain('A second batch of launches showed it again.');
  expect(code).toBe(1);
  expect(launchesOf(project)).toEqual([
    ['xorshift', [0, 0, 0, 1, 1, 1]],
    ['twice', [0, 0, 0]],
  ]);
  // The run holds the evidence, so that it is judged alike later.
  const again = await project.run(['check', '--no-run', '--json']);
  expect(again.code).toBe(1);
  const rows = JSON.parse(again.stdout).results;
  expect(rows[0]).toMatchObject({ name: 'xorshift', verdict: 'regression', confirmed: true });
});

test('what the second batch does not show again is not reported as a regression', async () => {
  const project = copyWithBaseline();
  // The search for benchmarks and three launches; the second batch is fast again.
  const { code, stdout } = await project.run(['check', '--json', 'check.json', ...quick], {
    SLOW_LOADS: '4',
  });
  expect(stdout).toContain('A second batch of launches confirmed 0 of 1 regression.');
  // No regression; on a busy machine the rest may be inconclusive throughout, which is an exit code of its own.
  expect([0, 3]).toContain(code);
  expect(JSON.parse(project.read('check.json')).counts.regression).toBe(0);
  expect((await project.run(['check', '--no-run'])).code).toBe(code);
});

test('--no-confirm reports it at once', async () => {
  const project = copyWithBaseline();
  const { code, stdout, stderr } = await project.run(['check', '--no-confirm', ...quick], {
    SLOW_LOADS: '4',
  });
  expect(code, stdout + stderr).toBe(1);
  expect(stdout + stderr).not.toContain('second batch');
  expect(launchesOf(project)[0]).toEqual(['xorshift', [0, 0, 0]]);
});

test('--until-settled says which benchmarks it settled and which not, within its budget', async () => {
  const project = await projectWithBaseline({
    'bench/work.bench.mjs': work.replace(
      '2_400_000 : 20_000',
      '2_400_000 : 20_000 * (1 + ((loads * 7) % 11) / 11)',
    ),
  });
  const started = performance.now();
  const { code, stdout, stderr } = await project.run(['check', '--until-settled', '3s', ...quick]);
  // Where nothing could be judged in the end, the exit code says so.
  expect([0, 1, 3], stderr).toContain(code);
  // Launches differ by up to a factor of two: with three of them nothing is settled.
  expect(stdout).toMatch(/Settled \d of \d inconclusive benchmarks?, after .* of 3.0 s/);
  expect(stdout).toMatch(/(Settled 1 .*: |Still open, with the budget spent: |would not settle: ).*xorshift/);
  // Launches of this size take a tenth of a second, on a busy machine ten times that; the budget ends it.
  expect(performance.now() - started).toBeLessThan(60_000);
});

test('a check of some paths says nothing of benchmarks in others, also later', async () => {
  const other = "import { bench } from 'benchline';\nbench('elsewhere', () => 'text'.repeat(3));";
  const project = await projectWithBaseline({ 'bench/work.bench.mjs': work, 'bench/other.bench.mjs': other });
  const limited = await project.run([
    'check',
    'bench/other.bench.mjs',
    '--tolerance',
    '900%',
    '--json',
    ...quick,
  ]);
  expect(limited.code).toBe(0);
  expect(JSON.parse(limited.stdout)).toMatchObject({
    counts: { missing: 0 },
    results: [{ name: 'elsewhere' }],
  });
  const later = await project.run(['check', '--no-run', '--tolerance', '900%', '--json']);
  expect(JSON.parse(later.stdout).counts.missing).toBe(0);
  // A whole run says what is gone.
  project.write('bench/other.bench.mjs', other.replace('elsewhere', 'renamed'));
  const whole = await project.run(['check', '--tolerance', '900%', '--json', ...quick]);
  expect(JSON.parse(whole.stdout).counts).toMatchObject({ missing: 1, new: 1 });
});

test.each([
  [['check', '--until-settled', 'long'], '--until-settled must be a duration'],
  [['check', '--no-run', '--until-settled', '1s'], '--until-settled means nothing here'],
  [['check', '--in-process', '--until-settled', '1s'], '--until-settled means nothing with --in-process'],
])('%j is refused', async (args, message) => {
  const project = new TemporaryProject({ 'bench/work.bench.mjs': work });
  projects.push(project);
  const { code, stderr } = await project.run(args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('budgets hold over several benchmarks: shown by run and check, failed by check, and of whole runs alone', async () => {
  const budgets = `export default { budgets: {
    all: { match: ['*integers*'], target: '1us', acceptance: '2us' },
    loose: { match: '*', target: '1min' },
  } };`;
  const project = copyWithBaseline({ 'benchline.config.mjs': budgets });
  const run = await project.run(['run', ...quick, '--launches', '1']);
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/✗ budget all missed: .* over 2 benchmarks, target at most 1\.00 µs/);
  expect(run.stdout).toContain('✓ budget loose met');
  expect((await project.run(['run', '--fail-on', 'target', ...quick, '--launches', '1'])).code).toBe(1);
  const check = await project.run([
    'check',
    '--tolerance',
    '900%',
    '--json',
    'check.json',
    ...quick,
    '--launches',
    '1',
  ]);
  expect(check.code).toBe(1);
  expect(check.stdout).toContain('1 budget missed');
  expect(JSON.parse(project.read('check.json')).budgets).toMatchObject([
    { name: 'all', status: 'missed', benchmarks: [expect.any(String), expect.any(String)] },
    { name: 'loose', status: 'met' },
  ]);
  for (const part of [['--filter', 'twice'], ['bench/work.bench.mjs']]) {
    const some = await project.run(['check', ...part, '--tolerance', '900%', ...quick, '--launches', '1']);
    expect(some.code).toBe(0);
    expect(some.stdout).not.toContain('budget');
  }
});
