import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../', import.meta.url));
const script = fileURLToPath(new URL('../../../../examples/ci/plain/benchmarks.sh', import.meta.url));

const checksum = (rounds: number) => `export function checksum(text) {
  let sum = 7;
  for (let round = 0; round < ${rounds}; round++) {
    for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  }
  return sum;
}
`;

const files = {
  'package.json': JSON.stringify({ name: 'shop', type: 'module' }),
  '.gitignore': 'node_modules/\n.benchmarks/\n',
  // Four times the time is worth a word: wide against a busy machine, narrow against what is planted, 24 times the work.
  'benchline.config.mjs': "export default { tolerance: 3, time: '60ms', warmup: '30ms', launches: 5 };\n",
  'bench/order.bench.mjs': `import { bench, suite } from 'benchline';
import { checksum } from '../src/checksum.mjs';
const text = 'x'.repeat(2_000);
suite('order', () => {
  bench('checksum of an order', () => checksum(text));
  bench('sum of prices', () => { let sum = 0; for (let i = 0; i < 20_000; i++) sum += i & 3; return sum; });
});
`,
  'src/checksum.mjs': checksum(10),
};

let folder: string;
let clone: string;
const commits: Record<string, string> = {};

function git(directory: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: directory,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: directory,
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.test',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.test',
    },
  }).trim();
}

function write(directory: string, path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

/** Runs the pipeline's script at a commit, as a fresh job would: nothing is left of the last one but what it keeps. */
function pipeline(commit: string, keep: boolean): { readonly code: number; readonly output: string } {
  git(clone, 'checkout', '--quiet', commits[commit] as string);
  rmSync(join(clone, '.benchmarks'), { recursive: true, force: true });
  try {
    const output = execFileSync('bash', [script], {
      cwd: clone,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        BENCHLINE_STATE: join(folder, 'state'),
        BENCHLINE_KEEP: keep ? '1' : '0',
        DEPLOY_TOKEN: 'secret',
      },
    });
    return { code: 0, output };
  } catch (thrown) {
    const { status, stdout } = thrown as { status: number; stdout: string };
    return { code: status, output: stdout };
  }
}

const report = () =>
  JSON.parse(readFileSync(join(clone, '.benchmarks', 'report', 'report.json'), 'utf8')) as {
    readonly run: { readonly environment: { readonly revision: { readonly commit: string } } };
    readonly comparison: {
      readonly results: readonly {
        readonly name: string;
        readonly verdict: string;
        readonly ratio: number;
      }[];
    } | null;
  };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchline-history-'));
  const origin = join(folder, 'origin');
  mkdirSync(origin);
  git(origin, 'init', '--quiet', '--initial-branch=main');
  const commit = (name: string, changed: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(changed)) write(origin, path, text);
    git(origin, 'add', '--all');
    git(origin, 'commit', '--quiet', '--message', name);
    commits[name] = git(origin, 'rev-parse', 'HEAD');
  };
  commit('first', files);
  commit('renames a variable', {
    'src/checksum.mjs': checksum(10).replaceAll('sum', 'total').replace('checktotal', 'checksum'),
  });
  commit('hashes more often', { 'src/checksum.mjs': checksum(240) });
  clone = join(folder, 'clone');
  git(folder, 'clone', '--quiet', origin, clone);
  mkdirSync(join(clone, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(cli, join(clone, 'node_modules', 'benchline'), 'dir');
  symlinkSync(join(cli, 'bin', 'benchline.js'), join(clone, 'node_modules', '.bin', 'benchline'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.sequential('benchline ci in a clone of a small history', { timeout: 240_000 }, () => {
  test('the first commit makes the baseline', () => {
    const { code, output } = pipeline('first', true);
    expect(output).toContain('established');
    expect(code).toBe(0);
    expect(report().run.environment.revision.commit).toBe(commits.first);
  });

  test('a commit that changes nothing is fine', () => {
    const { code, output } = pipeline('renames a variable', true);
    expect(code, output).toBe(0);
    expect(report().comparison?.results.map(({ verdict }) => verdict)).not.toContain('regression');
  });

  test('the slow commit ends with 1, and the Markdown names the benchmark and the size', () => {
    const { code, output } = pipeline('hashes more often', false);
    expect(code, output).toBe(1);
    const markdown = readFileSync(join(clone, '.benchmarks', 'report', 'summary.md'), 'utf8');
    const [, headline = ''] = markdown.split('\n');
    expect(headline).toContain('1 regression');
    const size = /checksum of an order: (\d+(?:\.\d+)?) times as long/.exec(markdown)?.[1];
    // 24 times the work: room for a machine that changes its speed between the two runs.
    expect(Number(size)).toBeGreaterThan(8);
    expect(Number(size)).toBeLessThan(72);
    expect(markdown).toMatch(/\| shop › order › checksum of an order \|.*✗ regression \|/);
    const verdicts = report().comparison?.results.map(({ name, verdict }) => [name, verdict]);
    expect(verdicts).toContainEqual(['checksum of an order', 'regression']);
    expect(verdicts).not.toContainEqual(['sum of prices', 'regression']);
  });

  test('the slow commit became no baseline: it is still worse', () => {
    expect(pipeline('hashes more often', false).code).toBe(1);
  });
});
