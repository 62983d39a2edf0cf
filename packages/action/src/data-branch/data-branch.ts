import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGit, type Git, gitFailed } from './git.js';
import type { StateFiles } from './merge-state.js';

/** A branch that holds data, and where in it the state of this machine and suite is. */
export interface DataBranch {
  readonly serverUrl: string;
  /** `owner/name` */
  readonly repository: string;
  readonly branch: string;
  /** A folder of the branch. */
  readonly place: string;
  readonly token: string;
}

/** A repository of its own for moments, with the address of the branch. */
export interface Workbench {
  readonly git: Git;
  readonly directory: string;
  readonly url: string;
  readonly ref: string;
}

/**
 * Makes an empty repository outside the project and gives it to the work: what a benchmark may have done to the project's
 * repository, its hooks or its configuration has no effect here. It is removed afterwards.
 */
export async function withWorkbench<Result>(
  { serverUrl, repository, branch, token }: DataBranch,
  work: (bench: Workbench) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(process.env.RUNNER_TEMP || tmpdir(), 'benchline-data-'));
  try {
    const git = createGit({ directory, serverUrl, token });
    await git.run(['init', '--quiet']);
    return await work({ git, directory, url: `${serverUrl}/${repository}.git`, ref: `refs/heads/${branch}` });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Fetches the newest commit of the branch; `null` where there is no such branch yet. @throws BenchlineError `file-unwritable` */
export async function fetchTip({ git, url, ref }: Workbench): Promise<string | null> {
  const { code, stderr } = await git.attempt(['fetch', '--quiet', '--depth=1', '--no-tags', url, ref]);
  if (code === 0) return (await git.run(['rev-parse', 'FETCH_HEAD'])).trim();
  if (/couldn't find remote ref/i.test(stderr)) return null;
  throw gitFailed('could not fetch the data branch', stderr);
}

/** Fetches a commit that the branch has, or had; whether it is there now. */
export async function fetchCommit({ git, url }: Workbench, commit: string): Promise<boolean> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
  if ((await git.attempt(['cat-file', '-e', `${commit}^{commit}`])).code === 0) return true;
  return (await git.attempt(['fetch', '--quiet', '--depth=1', '--no-tags', url, commit])).code === 0;
}

/** The plain files of a place in a commit, by their paths in the place. */
export async function filesAt({ git }: Workbench, commit: string, place: string): Promise<StateFiles> {
  const listed = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit, '--', `${place}/`]);
  const files = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, mode, oid, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (mode === '100644' && oid !== undefined && path !== undefined)
      files.set(path.slice(place.length + 1), oid);
  }
  return files;
}
