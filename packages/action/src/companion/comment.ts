import { info, notice, setOutput } from '@actions/core';
import { context } from '@actions/github';
import { BenchlineError } from '@benchline/schema';
import { createGitHub } from '../github/client.js';
import { writeStickyComment } from '../github/sticky-comment.js';
import { input } from '../inputs.js';
import { readReport } from '../report/read-report.js';
import { reportFile } from '../report/report-file.js';
import { markerOf, reportWords } from '../report/words.js';
import { findPullRequest, type MeasuringRun } from './find-pull-request.js';

/**
 * Comments for a workflow run whose own token may not: one of a pull request from a fork. Which pull request that is comes
 * from GitHub's event, never from the artifact, which whoever opened the pull request can write; the comment is written
 * anew from the artifact's data.
 */
export async function comment(): Promise<void> {
  const run = context.payload.workflow_run as MeasuringRun | undefined;
  if (run === undefined) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `This action comments after another workflow, and was started by ${context.eventName}.`,
      hint: 'Start it with `on: workflow_run`; the README has the whole workflow.',
    });
  }
  if (run.event !== 'pull_request') {
    notice(`The workflow was started by ${run.event}: there is no pull request to comment on.`);
    return;
  }
  const github = createGitHub(input('token'));
  const pullRequest = await findPullRequest(github, context.repo, run);
  if (pullRequest === null) {
    notice(`No open pull request is at ${run.head_sha} any more.`);
    return;
  }
  const report = await readReport(reportFile(input('directory')));
  const key = input('key');
  const { markdown } = reportWords(report, key, run.html_url);
  const url = await writeStickyComment(github, context.repo, {
    pullRequest,
    marker: markerOf(key),
    body: markdown,
    author: input('comment-author'),
  });
  info(`comment: ${url}`);
  setOutput('comment-url', url);
}
