import { error, info, notice, setOutput, summary, warning } from '@actions/core';
import { context } from '@actions/github';
import { messageOf } from '@benchline/schema';
import { attempt } from '../github/attempt.js';
import { createCheck } from '../github/check.js';
import { createGitHub } from '../github/client.js';
import { writeStickyComment } from '../github/sticky-comment.js';
import { input, switchInput } from '../inputs.js';
import { verdictOf } from '../measure/verdict.js';
import { type Annotation, annotationsOf } from '../report/annotations.js';
import { type CiReport, readReport } from '../report/read-report.js';
import { reportFile } from '../report/report-file.js';
import { conclusionOf, markerOf, reportWords, withoutReport } from '../report/words.js';

/** What is published, whether there is a report or not. */
interface Publication {
  readonly title: string;
  readonly markdown: string;
  readonly annotations: readonly Annotation[];
}

const INSTEAD = 'The report is in the summary of the job and in its artifact.';

/**
 * Publishes the report: job summary, check or annotations, comment. No code of the project runs in this step, which has the
 * token. What GitHub refuses is said and changes nothing.
 */
export async function publish(): Promise<void> {
  const url = `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${context.runId}`;
  const { title, markdown, annotations } = await publication(url);
  await summary.addRaw(markdown).write();
  const isShard = input('shard') !== '';
  const exitCode = input('exit-code');
  const github = createGitHub(input('token'));
  const pullRequest = context.payload.pull_request;

  const check =
    switchInput('check') && !isShard
      ? await attempt('make a check', INSTEAD, () =>
          createCheck(github, context.repo, {
            name: named('Benchline'),
            // A pull request is measured on a merge commit, which nobody looks at.
            commit: (pullRequest?.head as { sha?: string } | undefined)?.sha ?? context.sha,
            conclusion: conclusionOf(verdictOf(exitCode === '' ? 2 : Number(exitCode))),
            title,
            summary: markdown,
            detailsUrl: url,
            annotations,
          }),
        )
      : null;
  if (check === null) annotate(annotations);
  if (!switchInput('comment') || isShard || pullRequest === undefined) return;
  const comment = await attempt('comment on the pull request', INSTEAD, () =>
    writeStickyComment(github, context.repo, {
      pullRequest: pullRequest.number,
      marker: markerOf(input('key')),
      body: markdown,
      author: input('comment-author'),
    }),
  );
  if (comment === null) return;
  info(`comment: ${comment}`);
  setOutput('comment-url', comment);
}

async function publication(url: string): Promise<Publication> {
  const key = input('key');
  let report: CiReport;
  try {
    report = await readReport(reportFile(input('directory')));
  } catch (thrown) {
    warning(messageOf(thrown));
    return { title: 'No report', markdown: withoutReport(input('exit-code'), key, url), annotations: [] };
  }
  const { model, markdown } = reportWords(report, key, url);
  const gates = report.comparison?.environment.action === 'gate';
  return {
    title: model.headline.sentence,
    markdown,
    annotations: annotationsOf(model, report.run, input('working-directory'), gates),
  };
}

/** Where there is no check, the runner makes annotations of commands in the log; it shows ten of each level. */
function annotate(annotations: readonly Annotation[]): void {
  const say = { failure: error, warning, notice };
  for (const { path, line, level, title, message } of annotations)
    say[level](message, { file: path, startLine: line, title });
}

function named(name: string): string {
  const key = input('key');
  return key === '' ? name : `${name} (${key})`;
}
