import type { GitHub, Repository } from '../github/client.js';

/** What GitHub tells of the run that measured. */
export interface MeasuringRun {
  readonly event: string;
  readonly html_url: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly head_repository: { readonly owner: { readonly login: string } } | null;
}

/**
 * The open pull request whose newest commit a run measured. The event names none for forks, so that it is looked up by the
 * fork's owner and branch.
 *
 * @returns its number; `null` where there is none, or where it has moved on
 */
export async function findPullRequest(
  github: GitHub,
  repository: Repository,
  run: MeasuringRun,
): Promise<number | null> {
  const owner = run.head_repository?.owner.login;
  if (owner === undefined || run.head_branch === null) return null;
  const pages = github.paginate.iterator(github.rest.pulls.list, {
    ...repository,
    state: 'open',
    head: `${owner}:${run.head_branch}`,
    per_page: 100,
  });
  for await (const { data } of pages) {
    const found = data.find(({ head }) => head.sha === run.head_sha);
    if (found !== undefined) return found.number;
  }
  return null;
}
