import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const quick = ['--time', '30ms', '--warmup', '20ms'];

/** Integer work, eight times as much of it when told so by the environment. */
const work = `
import { bench, suite } from 'benchline';
const rounds = process.env.SLOW === undefined ? 20_000 : 160_000;
const work = () => { let x = 1; for (let i = 0; i < rounds; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x; };
suite('integers', () => {
  bench('xorshift', work, { target: '1s' });
  bench('twice', () => work() + work());
});
`;

let project: TemporaryProject;
beforeAll(() => {
  project = new TemporaryProject({ 'bench/work.bench.mjs': work });
});
afterAll(() => project.remove());

describe.sequential('the main job', () => {
  test('check without a baseline says what to do before measuring anything', async () => {
    const { code, stderr } = await project.run(['check']);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no baseline "main"');
    expect(stderr).toContain('benchline baseline save');
    expect(project.has('.benchmarks/latest.json')).toBe(false);
  });

  test('run --json - prints a run alone, and it validates against the published schema', async () => {
    const { code, stdout } = await project.run(['run', '--json', '-', ...quick]);
    expect(code).toBe(0);
    const run = JSON.parse(stdout);
    const schemaFile = new URL('../../../schema/json-schema/benchmark-run.schema.json', import.meta.url);
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(schemaFile, 'utf8')),
    );
    expect(valid(run), JSON.stringify(valid.errors)).toBe(true);
    expect(run.results.map((result: { id: string }) => result.id)).toEqual([
      'sample > integers > xorshift',
      'sample > integers > twice',
    ]);
    expect(run.results[0].launches).toHaveLength(3);
    expect(run.results[0].targets).toMatchObject([{ metric: 'durationNs', status: 'met' }]);
    expect(run.results[0].source).toEqual({ file: 'bench/work.bench.mjs', line: 6 });
    expect(project.has('.benchmarks/latest.json')).toBe(true);
  });

  test('baseline save keeps what was measured last, list and show tell of it', async () => {
    expect(await project.run(['baseline', 'save'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 benchmarks'),
    });
    const listed = JSON.parse((await project.run(['baseline', 'list', '--json'])).stdout);
    expect(listed).toMatchObject([{ name: 'main', benchmarkCount: 2 }]);
    expect((await project.run(['baseline', 'show'])).stdout).toContain('xorshift');
    expect(await project.run(['baseline', 'show', 'other'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"other"'),
    });
  });

  test('eight times the work is a regression: exit code 1, and it is named', async () => {
    const { code, stdout } = await project.run(['check', '--json', 'check.json', ...quick], { SLOW: '1' });
    expect(stdout).toContain('regression');
    expect(stdout).toContain('xorshift');
    expect(code).toBe(1);
  });

  test('check --no-run judges the latest run again and measures nothing', async () => {
    const before = project.read('.benchmarks/latest.json');
    const { code, stdout } = await project.run(['check', '--no-run', '--json']);
    expect(code).toBe(1);
    const { kind, counts } = JSON.parse(stdout);
    expect(kind).toBe('comparison');
    expect(counts.regression).toBeGreaterThan(0);
    expect(counts).toEqual(JSON.parse(project.read('check.json')).counts);
    expect(project.read('.benchmarks/latest.json')).toBe(before);
  });

  test('against a tolerance of 900 % nothing is a regression', async () => {
    expect((await project.run(['check', '--no-run', '--tolerance', '900%'])).code).toBe(0);
  });

  test('trend shows the history by name, and fails only when asked', async () => {
    const { code, stdout } = await project.run(['trend', 'xorshift', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'trend-overview',
      trends: [
        { name: 'xorshift', metric: 'durationNs', summary: { sampleCount: 2 } },
        { name: 'xorshift', metric: 'peakRssBytes', summary: { sampleCount: 2 } },
      ],
      census: { judgedCount: 0, notJudged: [{ reason: 'too-short' }, { reason: 'too-short' }] },
    });
    expect((await project.run(['trend', 'nothing'])).code).toBe(2);
  });

  test('report writes one HTML file with the verdict in it; other formats go to standard output', async () => {
    const { code, stdout } = await project.run(['report']);
    expect(code).toBe(0);
    expect(stdout).toContain('index.html');
    const html = project.read('.benchmarks/report/index.html');
    expect(html).toContain('xorshift');
    expect(html).toContain('<svg');
    expect((await project.run(['report', '--format', 'csv'])).stdout).toContain('xorshift');
    expect((await project.run(['report', '--format', 'markdown'])).stdout).toContain('xorshift');
    await project.run(['report', '--format', 'json', '-o', 'out/report.json']);
    expect(JSON.parse(project.read('out/report.json'))).toMatchObject({
      comparison: { kind: 'comparison' },
      trends: [{ metric: 'durationNs' }, {}, {}, {}],
      events: [],
      census: { judgedCount: 0 },
      growths: [],
      profileDiffs: [],
    });
  });

  test('baseline save --runs 2 measures two runs and keeps the launches of both', async () => {
    const spaced = ['--runs', '2', '--every', '1s', '--launches', '2'];
    expect((await project.run(['baseline', 'save', 'spaced', ...spaced, ...quick])).code).toBe(0);
    const baseline = JSON.parse((await project.run(['baseline', 'show', 'spaced', '--json'])).stdout);
    expect(baseline.sources).toHaveLength(2);
    expect(baseline.results[0].launches.map((launch: { runIndex: number }) => launch.runIndex)).toEqual([
      0, 0, 1, 1,
    ]);
  });

  test('baseline remove takes one away and leaves the others', async () => {
    expect((await project.run(['baseline', 'remove', 'spaced'])).code).toBe(0);
    expect((await project.run(['baseline', 'remove', 'spaced'])).code).toBe(2);
    expect(JSON.parse((await project.run(['baseline', 'list', '--json'])).stdout)).toHaveLength(1);
  });
});

test('ci makes the baseline the first time, judges the second time, and writes the reports', async () => {
  const fresh = new TemporaryProject({ 'bench/work.bench.mjs': work });
  try {
    const first = await fresh.run(['ci', ...quick]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('established');
    const second = await fresh.run(['ci', '--json', 'ci.json', ...quick], { SLOW: '1' });
    expect(second.code).toBe(1);
    const { comparison, established } = JSON.parse(fresh.read('ci.json'));
    expect(comparison.counts.regression).toBeGreaterThan(0);
    expect(established).toBeNull();
    for (const name of ['index.html', 'summary.md', 'report.json'])
      expect(fresh.has(`.benchmarks/report/${name}`)).toBe(true);
    expect(fresh.read('.benchmarks/report/summary.md')).toContain('xorshift');
  } finally {
    fresh.remove();
  }
});

test('run --memory measures bytes per operation too, and shows them', async () => {
  const fresh = new TemporaryProject({
    'bench/fill.bench.mjs':
      "import { bench } from 'benchline';\nbench('fill', () => new Array(1000).fill(0.5));",
  });
  try {
    const args = ['run', '--memory', '--launches', '1', '--json', 'run.json', ...quick];
    const { code, stdout } = await fresh.run(args);
    expect(code).toBe(0);
    expect(stdout).toContain('allocated/op');
    const { memory } = JSON.parse(fresh.read('run.json')).results[0];
    // A thousand numbers of 8 bytes; the collector's books may be off by a part of it.
    expect(memory.allocatedBytesPerOp).toBeGreaterThan(4_000);
    expect(memory.allocatedBytesPerOp).toBeLessThan(32_000);
    expect(memory.retainedBytesPerOp).toBeLessThan(4_000);
    const without = await fresh.run(['run', '--launches', '1', '--json', 'run.json', ...quick]);
    expect(without.stdout).not.toContain('allocated/op');
    expect(JSON.parse(fresh.read('run.json')).results[0].memory).not.toHaveProperty('allocatedBytesPerOp');
  } finally {
    fresh.remove();
  }
});

test('init leaves a project that runs, and overwrites nothing the second time', async () => {
  const fresh = new TemporaryProject({});
  try {
    expect((await fresh.run(['init'])).code).toBe(0);
    const config = fresh.read('benchline.config.mjs');
    expect((await fresh.run(['run', ...quick])).code).toBe(0);
    fresh.write('bench/json.bench.mjs', '// mine');
    expect((await fresh.run(['init'])).stdout).toContain('kept');
    expect(fresh.read('bench/json.bench.mjs')).toBe('// mine');
    expect(fresh.read('benchline.config.mjs')).toBe(config);
    expect(fresh.read('.gitignore')).toBe('.benchmarks/*\n!.benchmarks/baselines/\n!.benchmarks/accepted/\n');
  } finally {
    fresh.remove();
  }
});

test('TypeScript files and configuration load with nothing set up', async () => {
  const fresh = new TemporaryProject({
    'benchline.config.ts':
      "import { defineConfig } from 'benchline';\nexport default defineConfig({ include: ['perf/*.ts'], launches: 2 });",
    'perf/sum.ts':
      "import { bench } from 'benchline';\nimport { numbers } from '../src/numbers.js';\nenum Start { Zero }\nbench('sum', (): number => numbers.reduce((sum: number, value) => sum + value, Start.Zero));",
    'src/numbers.ts': 'export const numbers: readonly number[] = [1, 2, 3];',
  });
  try {
    const { code, stdout, stderr } = await fresh.run(['run', '--json', ...quick]);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout).results[0]).toMatchObject({
      name: 'sum',
      passed: true,
      source: { file: 'perf/sum.ts', line: 4 },
    });
    expect(JSON.parse(stdout).results[0].launches).toHaveLength(2);
    expect((await fresh.run(['run', '--in-process', ...quick])).code).toBe(0);
  } finally {
    fresh.remove();
  }
});

test('targets that the configuration sets stand before those of the benchmark', async () => {
  const fresh = new TemporaryProject({
    'benchline.config.mjs':
      "export default { overrides: [{ match: 'x*', targets: { durationNs: { target: '1ns', acceptance: '2ns' } } }] };",
    'bench/work.bench.mjs': work,
  });
  try {
    const { code, stdout } = await fresh.run(['run', '--fail-on', 'target', '--json', '-', ...quick]);
    const [xorshift, twice] = JSON.parse(stdout).results;
    expect(xorshift.targets).toMatchObject([
      { metric: 'durationNs', target: 1, acceptance: 2, status: 'missed' },
    ]);
    expect(twice.targets).toEqual([]);
    expect(code).toBe(1);
  } finally {
    fresh.remove();
  }
});
