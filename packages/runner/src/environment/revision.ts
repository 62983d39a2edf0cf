import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Revision } from '@benchline/schema';

const run = promisify(execFile);

/**
 * The commit that a folder's work tree is at, from git; in a continuous integration job without git or on a detached
 * head, from the job's variables. Everything is `null` where neither tells.
 */
export async function readRevision(
  directory: string,
  variables: NodeJS.ProcessEnv = process.env,
): Promise<Revision> {
  const [status, log] = await Promise.all([
    git(directory, ['status', '--porcelain=v2', '--branch', '--untracked-files=no']),
    git(directory, ['log', '-1', '--format=%cI%n%s']),
  ]);
  const header = (name: string) =>
    new RegExp(`^# branch\\.${name} (.*)$`, 'm').exec(status ?? '')?.[1] ?? null;
  const commit = header('oid');
  const head = header('head');
  const [committedAt = null, subject = null] = log?.split('\n') ?? [];
  return {
    commit:
      commit === null || commit === '(initial)'
        ? (variables.GITHUB_SHA ?? variables.CI_COMMIT_SHA ?? null)
        : commit,
    branch: head === null || head === '(detached)' ? branchOfJob(variables) : head,
    dirty: status === null ? null : status.split('\n').some((line) => line !== '' && !line.startsWith('#')),
    committedAt: committedAt === '' ? null : committedAt,
    subject: subject === '' ? null : subject,
  };
}

function branchOfJob(variables: NodeJS.ProcessEnv): string | null {
  return variables.GITHUB_HEAD_REF || variables.GITHUB_REF_NAME || variables.CI_COMMIT_REF_NAME || null;
}

async function git(directory: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run('git', args, {
      cwd: directory,
      timeout: 10_000,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    return stdout;
  } catch {
    return null;
  }
}
