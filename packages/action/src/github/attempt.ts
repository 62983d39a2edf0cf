import { notice, warning } from '@actions/core';
import { messageOf } from '@benchline/schema';

/** The HTTP status of a failed request, or `null`. */
export function statusOf(thrown: unknown): number | null {
  return typeof thrown === 'object' &&
    thrown !== null &&
    'status' in thrown &&
    typeof thrown.status === 'number'
    ? thrown.status
    : null;
}

/**
 * Tries to publish something. What the token may not do is a notice, since that is so for every pull request from a fork;
 * anything else is a warning. Neither changes the verdict.
 *
 * @param what - for example `comment on the pull request`
 * @param instead - where the report is all the same
 */
export async function attempt<Result>(
  what: string,
  instead: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work();
  } catch (thrown) {
    const status = statusOf(thrown);
    // A rate limit is a 403 too.
    if ((status === 401 || status === 403 || status === 404) && !/rate limit/i.test(messageOf(thrown))) {
      notice(`The token may not ${what} (${status}), as for pull requests from forks. ${instead}`);
    } else {
      warning(`Could not ${what}: ${messageOf(thrown)} ${instead}`);
    }
    return null;
  }
}
