import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { revisionSchema } from '@benchline/schema/read';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRevision } from './revision.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchline-revision-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs git without anybody's configuration. */
function git(...args: string[]): string {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.invalid',
    '-c',
    'commit.gpgsign=false',
  ];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

function repository(): void {
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(folder, 'a.txt'), 'one\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'feat: first – “quoted”\n\nbody');
}

describe('in a repository', () => {
  beforeEach(repository);

  test('commit, branch, date and subject are those of the head', async () => {
    const revision = revisionSchema.parse(await readRevision(folder, {}));
    expect(revision).toEqual({
      commit: git('rev-parse', 'HEAD'),
      branch: 'main',
      dirty: false,
      subject: 'feat: first – “quoted”',
      committedAt: git('log', '-1', '--format=%cI'),
    });
  });

  test('a folder within it has the same', async () => {
    const inner = join(folder, 'bench', 'deep');
    mkdirSync(inner, { recursive: true });
    expect(await readRevision(inner, {})).toEqual(await readRevision(folder, {}));
  });

  test('a changed file makes it dirty, an untracked one does not', async () => {
    writeFileSync(join(folder, 'new.txt'), 'new\n');
    expect((await readRevision(folder, {})).dirty).toBe(false);
    appendFileSync(join(folder, 'a.txt'), 'two\n');
    expect((await readRevision(folder, {})).dirty).toBe(true);
    git('add', 'a.txt');
    expect((await readRevision(folder, {})).dirty).toBe(true);
  });

  test('a branch with a slash is named in full', async () => {
    git('checkout', '--quiet', '-b', 'feature/parse');
    expect((await readRevision(folder, { GITHUB_REF_NAME: 'other' })).branch).toBe('feature/parse');
  });

  test('on a detached head the job’s variables name the branch, that of the pull request first', async () => {
    git('checkout', '--quiet', '--detach');
    const branchIn = async (variables: NodeJS.ProcessEnv) => (await readRevision(folder, variables)).branch;
    expect(await branchIn({})).toBeNull();
    expect(await branchIn({ GITHUB_REF_NAME: '12/merge', GITHUB_HEAD_REF: 'topic' })).toBe('topic');
    expect(await branchIn({ GITHUB_REF_NAME: 'main', GITHUB_HEAD_REF: '' })).toBe('main');
    expect(await branchIn({ CI_COMMIT_REF_NAME: 'lab' })).toBe('lab');
    expect((await readRevision(folder, { GITHUB_SHA: 'f00' })).commit).toBe(git('rev-parse', 'HEAD'));
  });
});

test('before the first commit there is a branch and no commit', async () => {
  git('init', '--quiet', '--initial-branch=main');
  expect(await readRevision(folder, {})).toEqual({
    commit: null,
    branch: 'main',
    dirty: false,
    subject: null,
    committedAt: null,
  });
});

test('without a repository nothing is known but what the job says', async () => {
  const nothing = { commit: null, branch: null, dirty: null, subject: null, committedAt: null };
  expect(await readRevision(folder, {})).toEqual(nothing);
  expect(await readRevision(folder, { GITHUB_SHA: 'f00', GITHUB_REF_NAME: 'main' })).toEqual({
    ...nothing,
    commit: 'f00',
    branch: 'main',
  });
  expect(await readRevision(join(folder, 'not-there'), {})).toEqual(nothing);
});
