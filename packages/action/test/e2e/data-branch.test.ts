import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PushOptions, pushState } from '../../src/data-branch/push-state.js';
import { restoreState } from '../../src/data-branch/restore-state.js';
import { baseline, branch, DataRemote, place, row } from '../data-remote.js';
import { runStep, type StepOptions } from '../step.js';

const kinds = { profiles: false };

let remote: DataRemote;
beforeEach(() => {
  remote = new DataRemote();
});
afterEach(() => remote.remove());

const restore = (directory: string, changes = {}) => restoreState(remote.target(changes), directory, kinds);
const push = (directory: string, base: string, options: Partial<PushOptions> = {}) =>
  pushState(remote.target(), {
    directory,
    base,
    kinds,
    message: 'benchmarks',
    wait: async () => {},
    ...options,
  });

/** A job that found nothing, and left a baseline and a row. */
async function firstJob(): Promise<string> {
  return (await push(remote.job({ ...baseline(1), ...row('run-1') }), '')).commit;
}

describe('the data branch', () => {
  test('is made by the first job, has nothing in common with the code, and holds what is kept', async () => {
    const directory = remote.job({
      ...baseline(1),
      ...row('run-1'),
      'history/index/load.jsonl': 'derived',
      'history/.lock': 'lock',
      'baselines/.main.lock': 'lock',
      'profiles/abc.cpuprofile': 'large',
      'report/index.html': 'report',
      'latest.json': 'samples',
    });
    expect(await restore(directory)).toEqual({ base: '', fileCount: 0 });
    await push(directory, '');
    expect(remote.files()).toEqual({ ...baseline(1), ...row('run-1') });
    expect(remote.git('rev-list', branch).split('\n')).toHaveLength(1);
    expect(() => remote.git('merge-base', 'main', branch)).toThrow();
    await push(directory, remote.git('rev-parse', branch), { kinds: { profiles: true } });
    expect(remote.files()['profiles/abc.cpuprofile']).toBe('large');
  });

  test('gives the next job what it had, and takes nothing where nothing changed', async () => {
    const commit = await firstJob();
    const directory = remote.job();
    expect(await restore(directory)).toEqual({ base: commit, fileCount: 3 });
    expect(readFileSync(join(directory, 'baselines/main/load.json'), 'utf8')).toBe('measured on day 1');
    expect(await push(directory, commit)).toEqual({ commit: '', tries: 1 });
  });

  test('keeps machines and suites apart', async () => {
    await firstJob();
    const other = { ...remote.target(), place: `${place}-other` };
    const directory = remote.job({ ...baseline(2), ...row('run-2') });
    expect((await restoreState(other, remote.job(), kinds)).fileCount).toBe(0);
    await pushState(other, { directory, base: '', kinds, message: 'm' });
    expect(Object.keys(remote.files()).sort()).toEqual(
      [
        ...Object.keys({ ...baseline(1), ...row('run-1') }),
        ...Object.keys({ ...baseline(2), ...row('run-2') }).map((path) => `${place}-other/${path}`),
      ].sort(),
    );
  });

  test('loses nothing of six jobs that push at once', async () => {
    const base = await firstJob();
    const jobs = await Promise.all(
      [2, 3, 4, 5, 6, 7].map(async (day) => {
        const directory = remote.job();
        await restore(directory);
        for (const [path, text] of Object.entries({ ...baseline(day), ...row(`run-${day}`) }))
          writeFileSync(join(directory, path), text);
        return directory;
      }),
    );
    const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 50 * Math.random()));
    const pushed = await Promise.all(jobs.map((directory) => push(directory, base, { tries: 30, wait })));
    const rows = [1, 2, 3, 4, 5, 6, 7].map((day) => row(`run-${day}`));
    // Of the baselines the one that was measured last stands, whoever came last.
    expect(remote.files()).toEqual(Object.assign({}, baseline(7), ...rows));
    expect(pushed.some(({ tries }) => tries > 1)).toBe(true);
    // Every push stands on the one before: nothing was forced.
    const fewer = pushed.filter(({ commit }) => commit !== '').length;
    expect(remote.git('rev-list', '--first-parent', branch).split('\n')).toHaveLength(1 + fewer);
  });

  test('is tried again where another push came first, and given up in the end', async () => {
    const base = await firstJob();
    const tree = remote.git('rev-parse', `${branch}^{tree}`);
    // A commit of someone else appears between our fetch and our push.
    const overtake = `unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@a GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@a
echo pushed >> pushes
git update-ref refs/heads/${branch} $(git commit-tree ${tree} -p $(git rev-parse ${branch}) -m other)`;
    remote.hook(`[ -e pushes ] && exit 0\n${overtake}`);
    const directory = remote.job({ ...baseline(1), ...row('run-1'), ...row('run-2') });
    expect(await push(directory, base)).toMatchObject({ tries: 2 });
    expect(Object.keys(remote.files())).toContain('history/run-2.json');
    expect(remote.git('log', '--format=%s', branch).split('\n')).toEqual([
      'benchmarks',
      'other',
      'benchmarks',
    ]);

    remote.hook(overtake);
    rmSync(join(remote.bare, 'pushes'));
    const late = remote.job({ ...row('run-3') });
    await expect(push(late, base, { tries: 3 })).rejects.toThrow('overtaken 3 times');
    expect(remote.read('pushes').trim().split('\n')).toHaveLength(3);
  });

  test('that refuses a push is not asked again, and says why', async () => {
    const base = await firstJob();
    remote.hook('echo asked >> asked; echo "the branch is protected" >&2; exit 1');
    await expect(push(remote.job(row('run-2')), base)).rejects.toThrow('the branch is protected');
    expect(remote.read('asked').trim().split('\n')).toHaveLength(1);
  });

  test('loses what a job pruned, and nothing that others brought meanwhile', async () => {
    const base = (await push(remote.job({ ...baseline(1), ...row('run-1'), ...row('run-2') }), '')).commit;
    const directory = remote.job();
    await restore(directory);
    await push(remote.job({ ...baseline(1), ...row('run-1'), ...row('run-2'), ...row('run-3') }), base);
    rmSync(join(directory, 'history/run-1.json'));
    await push(directory, base);
    expect(Object.keys(remote.files()).filter((path) => path.startsWith('history/'))).toEqual([
      'history/run-2.json',
      'history/run-3.json',
    ]);
  });

  test('keeps its baseline where the job could not read it', async () => {
    await firstJob();
    await push(remote.job({ ...baseline(9), ...row('run-9') }), 'unknown');
    expect(remote.files()).toEqual({ ...baseline(1), ...row('run-1'), ...row('run-9') });
  });

  test('that holds a link, or a path out of the store, gives neither', async () => {
    await firstJob();
    const link = execFileSync('git', ['hash-object', '-w', '--stdin'], {
      cwd: remote.bare,
      input: '/etc/hostname',
    })
      .toString()
      .trim();
    remote.git('read-tree', branch);
    const index = ['update-index', '--add', '--cacheinfo'];
    remote.git(...index, `120000,${link},${place}/history/link.json`);
    remote.git(...index, `100644,${link},${place}/history/deep/er.json`);
    remote.git(...index, `100644,${link},${place}/latest.json`);
    const commit = remote.git('commit-tree', remote.git('write-tree'), '-p', branch, '-m', 'evil');
    remote.git('update-ref', `refs/heads/${branch}`, commit);
    const directory = remote.job();
    expect((await restore(directory)).fileCount).toBe(3);
    expect(readdirSync(join(directory, 'history'))).toEqual(['run-1.json']);
    expect(readdirSync(directory).sort()).toEqual(['baselines', 'history']);
  });

  test('of a token that may only read is read, and a push is refused', async () => {
    const base = await firstJob();
    const serverUrl = await remote.serve();
    const directory = remote.job();
    expect(await restore(directory, { serverUrl, token: 'ghs_secret' })).toMatchObject({
      base,
      fileCount: 3,
    });
    const target = remote.target({ serverUrl, token: 'ghs_secret' });
    writeFileSync(join(directory, 'history', 'run-2.json'), 'new');
    await expect(
      pushState(target, { directory, base, kinds, message: 'm', wait: async () => {} }),
    ).rejects.toThrow('403');
    const basic = `basic ${Buffer.from('x-access-token:ghs_secret').toString('base64')}`;
    expect(new Set(remote.authorizations)).toEqual(new Set([basic]));
  });
});

describe('the steps', () => {
  const event = { repository: { default_branch: 'main' } };
  const step = (
    name: 'restore' | 'keep',
    directory: string,
    variables: Readonly<Record<string, string>> = {},
    inputs: Readonly<Record<string, string>> = {},
  ) => {
    const options: StepOptions = {
      directory,
      inputs: { directory: '.benchmarks', place, data_branch: branch, token: 'ghs_secret', ...inputs },
      variables: {
        GITHUB_SERVER_URL: `file://${remote.folder}`,
        GITHUB_EVENT_NAME: 'push',
        GITHUB_REF: 'refs/heads/main',
        ...variables,
      },
      event,
    };
    return runStep(name, options);
  };
  const jobOf = (files: Readonly<Record<string, string>>) =>
    remote.job(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`.benchmarks/${path}`, text])),
    );

  test('a push to main keeps what was measured, and a pull request reads it', async () => {
    const first = await step('restore', jobOf({}));
    expect(first.outputs).toEqual({ base: '' });
    const kept = await step('keep', jobOf({ ...baseline(1), ...row('run-1') }), {}, { base: '' });
    expect(kept.code, kept.log).toBe(0);
    expect(remote.git('log', '--format=%s', branch)).toBe(`benchmarks at ${'a'.repeat(40)}`);
    const job = jobOf({});
    const pull = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };
    const { outputs, log } = await step('restore', job, pull);
    expect(outputs.base).toBe(remote.git('rev-parse', branch));
    expect(log).toContain('3 files');
    expect(readdirSync(join(job, '.benchmarks', 'history'))).toEqual(['run-1.json']);
  });

  test.each([
    [
      'a pull request, from a fork or not',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
      {},
    ],
    ['another branch', { GITHUB_REF: 'refs/heads/topic' }, {}],
    ['a shard', {}, { shard: '1/2' }],
  ])('nothing is pushed of %s', async (_what, variables, inputs) => {
    const { code, log } = await step('keep', jobOf(row('run-1')), variables, inputs);
    expect(code).toBe(0);
    expect(log).toContain('keeps nothing');
    expect(remote.hasBranch()).toBe(false);
  });

  test('what the server refuses is a warning, and fails no job', async () => {
    const server = { GITHUB_SERVER_URL: await remote.serve() };
    const { code, log } = await step('keep', jobOf(row('run-1')), server);
    expect(code).toBe(0);
    expect(log).toContain('::warning::Baseline and history could not be kept');
    const missing = { GITHUB_SERVER_URL: 'file:///nowhere' };
    const { outputs } = await step('restore', jobOf({}), missing);
    expect(outputs).toEqual({ base: 'unknown' });
  });

  test('the token is in no argument of git, in no address, and in no file', async () => {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const folder = join(remote.folder, 'bin');
    mkdirSync(folder);
    const log = join(folder, 'arguments');
    writeFileSync(
      join(folder, 'git'),
      `#!/bin/sh\nprintf '%s\\n' "$@" >> '${log}'\ncat .git/config >> '${log}' 2>/dev/null\nenv | grep -v ^GIT_CONFIG_VALUE >> '${log}'\nexec '${real}' "$@"\n`,
      { mode: 0o755 },
    );
    const variables = { PATH: `${folder}:${process.env.PATH}`, STRIPE_KEY: 'stripe_secret' };
    const { code } = await step('keep', jobOf(row('run-1')), variables);
    expect(code).toBe(0);
    const said = readFileSync(log, 'utf8');
    expect(said).toContain('push\n');
    expect(said).toContain('GIT_CONFIG_COUNT');
    expect(said).not.toMatch(/secret/);
    expect(said).not.toContain(Buffer.from('x-access-token:ghs_secret').toString('base64').slice(4, -4));
  });

  test.each(['main', '-x', 'a..b', 'x/', 'a b', 'refs/../main'])(
    'a data branch %j is refused',
    async (name) => {
      const { code, log } = await step('keep', jobOf(row('run-1')), {}, { data_branch: name });
      expect(code).toBe(1);
      expect(log).toContain('The input data-branch is');
    },
  );
});
