import { statusOf } from './attempt.js';
import type { GitHub, Repository } from './client.js';

/** A comment that later runs find again and replace. */
export interface StickyComment {
  readonly pullRequest: number;
  /** Its first line. */
  readonly marker: string;
  readonly body: string;
  /** The login that a token of a person writes under; comments of bots are recognised without. */
  readonly author: string;
}

/**
 * Writes the one comment of a pull request: replaces the oldest that a bot (or the named author) began with the marker, or
 * makes a new one. A person who quotes the marker keeps their comment.
 *
 * @returns the comment's address
 */
export async function writeStickyComment(
  github: GitHub,
  repository: Repository,
  comment: StickyComment,
): Promise<string> {
  const { pullRequest, body } = comment;
  const existing = await findComment(github, repository, comment);
  if (existing !== null) {
    try {
      const { data } = await github.rest.issues.updateComment({ ...repository, comment_id: existing, body });
      return data.html_url;
    } catch (thrown) {
      // Someone deleted it in between.
      if (statusOf(thrown) !== 404) throw thrown;
    }
  }
  const { data } = await github.rest.issues.createComment({ ...repository, issue_number: pullRequest, body });
  return data.html_url;
}

async function findComment(
  github: GitHub,
  repository: Repository,
  { pullRequest, marker, author }: StickyComment,
): Promise<number | null> {
  const pages = github.paginate.iterator(github.rest.issues.listComments, {
    ...repository,
    issue_number: pullRequest,
    per_page: 100,
  });
  for await (const { data } of pages) {
    const own = data.find(
      ({ body, user }) =>
        body?.startsWith(marker) && (user?.type === 'Bot' || (author !== '' && user?.login === author)),
    );
    if (own !== undefined) return own.id;
  }
  return null;
}
