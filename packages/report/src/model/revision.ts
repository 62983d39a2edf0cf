import type { Revision, TrendChange } from '@benchline/schema';

/** ISO 8601 in UTC; anything else is not shown, so that these texts need no encoding. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** The first seven digits of a commit; another text stays as it is; `''` for none. */
export function shortCommit(commit: string | null): string {
  if (commit === null) return '';
  return /^[0-9a-f]{8,64}$/i.test(commit) ? commit.slice(0, 7) : commit;
}

/** The day of a moment in UTC, for example `2026-03-14`. */
export function dayOf(utc: string): string {
  return MOMENT.test(utc) ? utc.slice(0, 10) : 'an unknown day';
}

/** A moment in UTC to the second, for example `2026-03-14 09:26:53 UTC`. */
export function momentOf(utc: string): string {
  if (!MOMENT.test(utc)) return 'at an unknown time';
  return `${dayOf(utc)} ${utc.slice(11, 19)} UTC`;
}

/** Commit, branch and state of the work tree, for example `1a2b3c4 on main, with uncommitted changes`. */
export function revisionText(
  revision: Pick<Revision, 'commit' | 'branch'> & { dirty?: boolean | null },
): string {
  const commit = shortCommit(revision.commit);
  const branch = revision.branch ?? '';
  const where = commit !== '' && branch !== '' ? `${commit} on ${branch}` : `${commit}${branch}`;
  return revision.dirty === true ? `${where}${where === '' ? '' : ', '}with uncommitted changes` : where;
}

/**
 * The commits that the cause of a change is among, as git writes them: the first one excluded, those in between included
 * whether they were measured or not. One commit where both ends are the same; `''` where one is not known.
 */
export function commitsOf({ after, upTo }: TrendChange['range']): string {
  const [from, to] = [shortCommit(after.commit), shortCommit(upTo.commit)];
  if (from === '' || to === '') return '';
  return from === to ? from : `${from}..${to}`;
}

/** For example `branch main`. */
export function branchText(branch: string | null): string {
  return branch === null ? 'no branch' : `branch ${branch}`;
}
