import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

/** Longer waits than this are not worth a job's time: the summary and the artifact say the same. */
const LONGEST_WAIT_S = 120;
const RETRIES = 2;

/** A client of the API at `GITHUB_API_URL`. */
export type GitHub = ReturnType<typeof getOctokit>;

/**
 * A client that repeats requests that the server failed (5xx, lost connections), and waits as long as a rate limit says,
 * two minutes at most. What is forbidden, not found or invalid fails at once.
 */
export function createGitHub(token: string): GitHub {
  const wait = (afterS: number, _options: unknown, _client: unknown, retryCount: number) =>
    retryCount < RETRIES && afterS <= LONGEST_WAIT_S;
  const options = {
    userAgent: 'benchline-action',
    retry: { retries: RETRIES },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait },
  };
  return getOctokit(token, options, retry, throttling);
}

/** Where requests go. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}
