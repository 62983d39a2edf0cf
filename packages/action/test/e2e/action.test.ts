import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ApiServer, bot } from '../api-server.js';
import { sampleProject } from '../sample-project.js';
import { runStep, type StepResult } from '../step.js';

/** Integer work, twelve times as much of it when told so: no busy machine hides that. It writes down what it can see of the job. */
const work = `
import { writeFileSync } from 'node:fs';
import { bench } from 'benchline';
writeFileSync('seen.json', JSON.stringify(process.env));
console.log('::error::forged by a benchmark');
const rounds = process.env.BENCHLINE_TEST_SLOW === undefined ? 20_000 : 240_000;
const work = () => { let x = 1; for (let i = 0; i < rounds; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x; };
bench('xorshift', work);
bench('<!-- @everyone -->', () => work() + work());
`;

const secrets = {
  GITHUB_TOKEN: 'ghs_secret',
  ACTIONS_RUNTIME_TOKEN: 'runtime_secret',
  NPM_TOKEN: 'npm_secret',
  STRIPE_KEY: 'stripe_secret',
  INPUT_TOKEN: 'input_secret',
};

const measureInputs = {
  working_directory: 'app',
  directory: 'app/.benchmarks',
  fail_on: 'worse',
  update_baseline: 'when-fine',
  keep: 'true',
  args: '--time\n60ms\n--warmup\n20ms\n--launches\n3\n--show-output',
};

const publishInputs = {
  working_directory: 'app',
  directory: 'app/.benchmarks',
  exit_code: '1',
  comment: 'true',
  check: 'true',
  token: 'ghs_secret',
};

const pullRequest = { pull_request: { number: 7, head: { sha: 'b'.repeat(40) } } };

const server = new ApiServer();
let project: ReturnType<typeof sampleProject>;
let first: StepResult;
let second: StepResult;

beforeAll(async () => {
  await server.start();
  project = sampleProject({
    'package.json': JSON.stringify({ name: 'sample', type: 'module' }),
    'bench/work.bench.mjs': work,
  });
  const step = { directory: project.repository, inputs: measureInputs };
  first = await runStep('measure', { ...step, variables: secrets });
  second = await runStep('measure', { ...step, variables: { ...secrets, BENCHLINE_TEST_SLOW: '1' } });
});
afterAll(async () => {
  await server.stop();
  project.remove();
});
beforeEach(() => server.clear());

function publishing(
  inputs: Readonly<Record<string, string>> = {},
  event: unknown = pullRequest,
): Promise<StepResult> {
  return runStep('publish', {
    directory: project.repository,
    inputs: { ...publishInputs, ...inputs },
    variables: { GITHUB_API_URL: server.url },
    event,
  });
}

describe('measuring', () => {
  test('the first run makes the baseline, a slower one is worse and fails the job', () => {
    expect(first.log).toContain('established');
    expect(first.outputs).toEqual({ 'exit-code': '0', verdict: 'fine', fails: 'false' });
    expect(second.outputs).toEqual({ 'exit-code': '1', verdict: 'worse', fails: 'true' });
    // Neither step fails by itself: artifact and report come first, then the verdict.
    expect([first.code, second.code]).toEqual([0, 0]);
  });

  test('a run that is fine becomes the baseline, one that is worse does not', () => {
    expect(first.log).toContain('benchline baseline save');
    expect(second.log).not.toContain('benchline baseline save');
  });

  test('no secret of the job reaches a benchmark', () => {
    const seen = readFileSync(join(project.directory, 'seen.json'), 'utf8');
    expect(seen).not.toMatch(/secret/);
    const names = Object.keys(JSON.parse(seen));
    expect(
      names.filter((name) => /^(INPUT_|ACTIONS_)|TOKEN|GITHUB_(ENV|OUTPUT|PATH|STEP_SUMMARY)/.test(name)),
    ).toEqual([]);
    expect(names).toContain('GITHUB_SHA');
  });

  test('what benchmarks print is no command to the runner', () => {
    const fence = /::stop-commands::(\S+)/.exec(second.log)?.[1] as string;
    const forged = second.log.indexOf('::error::forged');
    expect(forged).toBeGreaterThan(second.log.indexOf('::stop-commands::'));
    expect(second.log.lastIndexOf(`::${fence}::`)).toBeGreaterThan(forged);
  });

  test('a project without benchline is told what to do', async () => {
    const { code, log } = await runStep('measure', {
      directory: project.repository,
      inputs: { ...measureInputs, working_directory: '.', directory: '.benchmarks' },
    });
    expect(code).toBe(1);
    expect(log).toContain('npm install --save-dev benchline');
  });
});

describe('publishing', () => {
  test('summary, check with annotations at the lines, and one comment', async () => {
    const { code, summary, outputs } = await publishing();
    expect(code).toBe(0);
    expect(summary).toContain('2 regressions');
    expect(outputs['comment-url']).toBe('https://example.test/comment/1000');
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toMatch(/^<!-- benchline-report -->\n## ✗ 2 regressions/);
    expect(server.comments[0]?.body).toContain('xorshift');
    expect(server.comments[0]?.body).toMatch(/xorshift: .*\d times as long/);
    // A benchmark's name is text: it opens no HTML comment, and calls nobody.
    expect(server.comments[0]?.body).not.toMatch(/<!-- @everyone/);
    expect(server.comments[0]?.body).not.toMatch(/(^|[^\w`])@everyone/m);
    expect(server.checks).toMatchObject([
      {
        name: 'Benchline',
        head_sha: 'b'.repeat(40),
        conclusion: 'failure',
        output: {
          // Which of the two got worse by more is chance: the worst comes first.
          annotations: expect.arrayContaining(
            [8, 9].map((start_line) =>
              expect.objectContaining({
                path: 'app/bench/work.bench.mjs',
                start_line,
                annotation_level: 'failure',
              }),
            ),
          ),
        },
      },
    ]);
    expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(
      new Set(['token ghs_secret']),
    );
  });

  test('a later run replaces the comment, which may stand on a later page; people keep theirs', async () => {
    const person = { login: 'mallory', type: 'User' };
    for (let id = 1; id <= 150; id++) server.comments.push({ id, body: 'lgtm', user: person });
    server.comments.push({ id: 151, body: '<!-- benchline-report -->\nquoted', user: person });
    server.comments.push({ id: 152, body: '<!-- benchline-report:other -->\n', user: bot });
    server.comments.push({ id: 153, body: '<!-- benchline-report -->\nold', user: bot });
    const { outputs } = await publishing();
    expect(outputs['comment-url']).toContain('/153');
    expect(server.comments).toHaveLength(153);
    expect(server.comments[152]?.body).toContain('xorshift');
    expect(server.comments[150]?.body).toContain('quoted');
    expect(server.comments[151]?.body).toBe('<!-- benchline-report:other -->\n');
  });

  test('a comment that was deleted in between is made anew', async () => {
    server.comments.push({ id: 5, body: '<!-- benchline-report -->', user: bot });
    server.faults.push({ method: 'PATCH', path: '/issues/comments/5', status: 404 });
    expect((await publishing()).outputs['comment-url']).toContain('comment/1001');
  });

  test('a read-only token: the summary has the report, the log has the annotations, nothing fails', async () => {
    for (const method of ['POST', 'PATCH'])
      server.faults.push({
        method,
        path: '/',
        status: 403,
        message: 'Resource not accessible by integration',
      });
    const { code, summary, log } = await publishing();
    expect(code).toBe(0);
    expect(summary).toContain('xorshift');
    expect(log).toContain('::notice::The token may not comment on the pull request (403)');
    expect(log).toMatch(/::error title=regression%3A xorshift,file=app\/bench\/work\.bench\.mjs,line=8::/);
    // What is forbidden is not tried again.
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  test('a server that fails for a moment is asked again', async () => {
    server.faults.push({ method: 'POST', path: '/comments', status: 502, times: 1 });
    const { outputs } = await publishing();
    expect(outputs['comment-url']).toContain('comment/1000');
    expect(server.comments).toHaveLength(1);
  });

  test('a rate limit is waited for, as long as it says', async () => {
    const limit = { message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '1' } };
    server.faults.push({ method: 'POST', path: '/comments', status: 403, times: 1, ...limit });
    const { outputs } = await publishing();
    expect(outputs['comment-url']).toContain('comment/1000');
  });

  test('a wait of an hour is not worth it: the summary says the same', async () => {
    const limit = { message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '3600' } };
    server.faults.push({ method: 'POST', path: '/comments', status: 403, ...limit });
    const { code, summary, outputs, log } = await publishing();
    expect(code).toBe(0);
    expect(log).toContain('::warning::Could not comment on the pull request');
    expect(outputs['comment-url']).toBeUndefined();
    expect(summary).toContain('xorshift');
  });

  test.each([
    [422, 'Validation Failed'],
    [500, 'Server Error'],
  ])('%i for good is a warning, and the verdict stands', async (status, message) => {
    server.faults.push({ method: 'POST', path: '/comments', status, message });
    const { code, log } = await publishing();
    expect(code).toBe(0);
    expect(log).toContain('::warning::Could not comment on the pull request');
  });

  test('where benchline wrote no report, that is what is published', async () => {
    const { code, summary } = await publishing({ directory: 'elsewhere', exit_code: '2' });
    expect(code).toBe(0);
    expect(summary).toContain('benchline ended with exit code 2 and wrote no report');
    expect(server.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('a shard, and a push, get no comment', async () => {
    await publishing({ shard: '1/4' });
    expect(server.requests).toEqual([]);
    await publishing({}, { ref: 'refs/heads/main' });
    expect(server.comments).toEqual([]);
    expect(server.checks).toMatchObject([{ head_sha: 'a'.repeat(40) }]);
  });
});

describe('commenting for a fork', () => {
  const fork = (sha = 'c'.repeat(40)) => ({
    workflow_run: {
      event: 'pull_request',
      html_url: 'https://example.test/run',
      head_sha: sha,
      head_branch: 'patch-1',
      head_repository: { owner: { login: 'mallory' } },
    },
  });

  function commenting(event: unknown, directory = 'app/.benchmarks'): Promise<StepResult> {
    return runStep('comment', {
      directory: project.repository,
      inputs: { directory, token: 'ghs_secret' },
      variables: { GITHUB_API_URL: server.url, GITHUB_EVENT_NAME: 'workflow_run' },
      event,
    });
  }

  test('the pull request is the one at the measured commit of that fork', async () => {
    server.pulls.push({ number: 6, head: { sha: 'd'.repeat(40), label: 'mallory:patch-1' } });
    server.pulls.push({ number: 7, head: { sha: 'c'.repeat(40), label: 'mallory:patch-1' } });
    const { code, outputs, log } = await commenting(fork());
    expect(code, log).toBe(0);
    expect(outputs['comment-url']).toContain('comment/1000');
    expect(server.comments[0]?.body).toContain('https://example.test/run');
  });

  test('a pull request that has moved on, or another event, gets no comment', async () => {
    server.pulls.push({ number: 7, head: { sha: 'd'.repeat(40), label: 'mallory:patch-1' } });
    expect((await commenting(fork())).log).toContain('No open pull request');
    expect((await commenting({ workflow_run: { ...fork().workflow_run, event: 'push' } })).code).toBe(0);
    expect(server.comments).toEqual([]);
  });

  test('an artifact that is no report, or points elsewhere, is refused and not quoted', async () => {
    server.pulls.push({ number: 7, head: { sha: 'c'.repeat(40), label: 'mallory:patch-1' } });
    const copy = join(project.repository, 'artifact');
    cpSync(join(project.directory, '.benchmarks', 'report'), join(copy, 'report'), { recursive: true });
    const report = join(copy, 'report', 'report.json');
    writeFileSync(report, 'top secret words');
    const broken = await commenting(fork(), 'artifact');
    expect(broken.code).toBe(1);
    expect(broken.log).not.toContain('top secret');
    rmSync(report);
    symlinkSync(join(project.directory, 'package.json'), report);
    expect((await commenting(fork(), 'artifact')).log).toContain('There is no report');
    expect(server.comments).toEqual([]);
  });
});

test('a report of an earlier job does not pass for this one', async () => {
  const report = join(project.directory, '.benchmarks', 'report', 'report.json');
  expect(existsSync(report)).toBe(true);
  writeFileSync(join(project.directory, 'bench', 'broken.bench.mjs'), 'throw new Error("no")');
  const { outputs } = await runStep('measure', { directory: project.repository, inputs: measureInputs });
  expect(outputs).toMatchObject({ verdict: 'error', fails: 'true' });
  expect(existsSync(report)).toBe(false);
});
