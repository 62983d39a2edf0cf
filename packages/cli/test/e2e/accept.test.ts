import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { TemporaryProject } from '../project.js';

// Each test starts the command several times, and each command several processes.
vi.setConfig({ testTimeout: 300_000 });

const quick = ['--time', '30ms', '--warmup', '20ms', '--no-confirm'];
const measured = quick.slice(0, 4);

/** Integer work, 120 times as much of it when told so by the environment. */
const work = `
import { bench, suite } from 'benchline';
const rounds = process.env.SLOW === undefined ? 20_000 : 2_400_000;
const work = (rounds) => { let x = 1; for (let i = 0; i < rounds; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x; };
suite('integers', () => {
  bench('xorshift', () => work(rounds));
  bench('CON/../<b>', () => work(20_000));
  if (process.env.BROKEN !== undefined) bench('broken', () => { throw new Error('on purpose'); });
});
suite('again', () => bench('CON/../<b>', () => work(20_000)));
`;

const projects: TemporaryProject[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

describe.sequential('accepting a change', () => {
  let project: TemporaryProject;
  beforeAll(async () => {
    project = new TemporaryProject({ 'bench/work.bench.mjs': work });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: project.directory });
    git('init', '--quiet');
    git('config', 'user.name', 'Ada Lovelace');
    git('config', 'user.email', 'ada@example.org');
    project.write('.gitignore', 'node_modules\n.benchmarks\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    await project.run(['run', ...measured]);
    expect((await project.run(['baseline', 'save'])).code).toBe(0);
    expect((await project.run(['check', ...quick], { SLOW: '1' })).code).toBe(1);
  });
  afterAll(() => project.remove());

  test('writes a file to be reviewed: who, why, which commit, from which value to which', async () => {
    const { code, stdout } = await project.run([
      'accept',
      'xorshift',
      '--reason',
      'it checks the signature now',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^xorshift, accepted by Ada Lovelace on .* \([0-9a-f]{10}\): time per operation .* → .*, because: it checks the signature now\n/,
    );
    const path = '.benchmarks/accepted/main/sample~integers~xorshift.json';
    expect(stdout).toContain(path);
    const acceptance = JSON.parse(project.read(path));
    expect(acceptance).toMatchObject({
      kind: 'acceptance',
      id: 'sample > integers > xorshift',
      reason: 'it checks the signature now',
      acceptedBy: 'Ada Lovelace',
      revision: { commit: expect.stringMatching(/^[0-9a-f]{40}$/), dirty: false },
    });
    const [{ metric, from, to }] = acceptance.changes;
    expect(metric).toBe('durationNs');
    expect(to / from).toBeGreaterThan(1.5);
  });

  test('verdicts start from there, and output, JSON and reports say so', async () => {
    // Far less than the change that was accepted, and far more than what a busy machine does to the rest.
    const wide = ['--tolerance', '900%'];
    const { code, stdout } = await project.run(['check', '--no-run', '--json', 'check.json', ...wide]);
    expect(stdout).toContain('Judged from an accepted level: xorshift, accepted by Ada Lovelace');
    expect(code).toBe(0);
    const comparison = JSON.parse(project.read('check.json'));
    expect(comparison.counts.regression).toBe(0);
    expect(comparison.accepted).toMatchObject([{ name: 'xorshift', reason: 'it checks the signature now' }]);
    const markdown = await project.run(['report', '--format', 'markdown']);
    expect(markdown.stdout).toContain('it checks the signature now');
    await project.run(['report']);
    expect(project.read('.benchmarks/report/index.html')).toContain('it checks the signature now');
  });

  test('the way back is then an improvement, and a new baseline puts an end to it', async () => {
    await project.run(['run', ...measured]);
    const back = await project.run(['check', '--no-run', '--json']);
    expect(JSON.parse(back.stdout).results[0]).toMatchObject({ name: 'xorshift', verdict: 'improvement' });
    await project.run(['baseline', 'save']);
    const after = await project.run(['check', '--no-run', '--json']);
    expect(JSON.parse(after.stdout)).not.toHaveProperty('accepted');
  });

  test('a name that several benchmarks have is not enough; the id is, whatever is in it', async () => {
    const shared = await project.run(['accept', 'CON/../<b>', '--reason', 'why']);
    expect(shared.code).toBe(2);
    expect(shared.stderr).toContain('has 2 benchmarks called');
    expect(shared.stderr).toContain('Name one by its id');
    const [, , last] = JSON.parse(project.read('.benchmarks/latest.json')).results;
    const accepted = await project.run([
      'accept',
      last.id,
      '--reason',
      'why',
      '--by',
      'Bob\u001b[31m',
      '--json',
      'a.json',
    ]);
    expect(accepted.code).toBe(0);
    expect(accepted.stdout).not.toContain('\u001b');
    expect(JSON.parse(project.read('a.json'))).toMatchObject({ id: last.id, acceptedBy: 'Bob\u001b[31m' });
  });

  test.each([
    [['accept', 'xorshift'], '--reason is missing'],
    [['accept', 'xorshift', '--reason', '  '], '--reason is missing'],
    [['accept', 'zebra', '--reason', 'why'], 'has no benchmark "zebra"'],
    [['accept', 'xorshift', '--reason', 'why', '--baseline', 'other'], 'There is no baseline "other"'],
  ])('%j is refused, and nothing is written', async (args, message) => {
    const { code, stderr } = await project.run(args);
    expect(stderr).toContain(message);
    expect(stderr).toContain('hint:');
    expect(code).toBe(2);
    expect(project.has('.benchmarks/accepted/other')).toBe(false);
  });

  test('what failed, or is not in the baseline, has no level to accept', async () => {
    await project.run(['run', ...measured], { BROKEN: '1' });
    const fresh = await project.run(['accept', 'broken', '--reason', 'why']);
    expect(fresh.stderr).toContain('so there is no change to accept');
    await project.run(['baseline', 'save', 'with-broken']);
    const failed = await project.run(['accept', 'broken', '--reason', 'why', '--baseline', 'with-broken']);
    expect(failed.stderr).toMatch(/no change to accept|no level to accept/);
    expect([fresh.code, failed.code]).toEqual([2, 2]);
  });
});

test('before anything was measured there is nothing to accept', async () => {
  const project = new TemporaryProject({ 'bench/work.bench.mjs': work });
  projects.push(project);
  const { code, stderr } = await project.run(['accept', 'xorshift', '--reason', 'why']);
  expect(stderr).toContain('Nothing has been measured yet');
  expect(code).toBe(2);
});
