import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const quick = ['--time', '10ms', '--warmup', '5ms', '--launches', '1'];

/** 120 times the work when told so: far beyond what a busy machine adds. */
const work = (name: string, variable: string) => `
import { bench } from 'benchline';
const rounds = process.env.${variable} === undefined ? 20_000 : 2_400_000;
bench('${name}', () => { let x = 1; for (let i = 0; i < rounds; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x; });
`;

const file = (names: readonly string[]) =>
  `import { bench } from 'benchline';\n${names.map((name) => `bench(${JSON.stringify(name)}, () => Math.sqrt(2));`).join('\n')}\n`;

const files = {
  'bench/a.bench.mjs': file(['a1', 'a2', 'a3']),
  'bench/b.bench.mjs': file(['b1', 'b2']),
  'bench/c/c.bench.mjs': file(['c1', 'c2']),
  'bench/d.bench.mjs': file(['d1']),
  'bench/e.bench.mjs': file(['e1']),
};

interface Run {
  readonly id: string;
  readonly results: readonly { readonly id: string }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly sources?: readonly { readonly shard: unknown }[];
}

const idsOf = (run: Run) => run.results.map(({ id }) => id).sort();

let project: TemporaryProject;
let whole: Run;
const read = (path: string) => JSON.parse(project.read(path)) as Run;

beforeAll(async () => {
  project = new TemporaryProject(files);
  await project.run(['run', '--no-save', '--json', 'whole.json', ...quick]);
  whole = read('whole.json');
  for (const index of [1, 2, 3, 4]) {
    const { code } = await project.run(['ci', '--shard', `${index}/4`, ...quick]);
    expect(code).toBe(0);
    cpSync(
      join(project.directory, '.benchmarks', 'latest.json'),
      join(project.directory, 'shards', String(index), '.benchmarks', 'latest.json'),
    );
  }
});
afterAll(() => project.remove());

describe.sequential('shards', () => {
  test('a shard makes no baseline: it is not the whole', async () => {
    expect(project.has('.benchmarks/baselines')).toBe(false);
    expect(await project.run(['baseline', 'save'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is shard 4/4'),
    });
    expect(project.has('.benchmarks/report/summary.md')).toBe(true);
  });

  test('four shards merged are the benchmarks of the undivided run, in whatever order', async () => {
    const { code, stdout } = await project.run(['merge', 'shards', '--json', 'merged.json']);
    expect(stdout).toContain('4 runs merged');
    expect(code).toBe(0);
    const merged = read('merged.json');
    expect(idsOf(merged)).toEqual(idsOf(whole));
    expect(merged.sources?.map(({ shard }) => shard)).toEqual(
      [1, 2, 3, 4].map((index) => ({ index, count: 4 })),
    );
    const backwards = [4, 2, 3, 1, 2].map((index) => `shards/${index}/.benchmarks/latest.json`);
    const again = await project.run(['merge', ...backwards, '--no-save', '--json', 'again.json']);
    expect(again.code).toBe(0);
    expect(project.read('again.json')).toBe(project.read('merged.json'));
  });

  test('the merged run is judged and reported without measuring, and becomes the first baseline', async () => {
    const { code, stdout } = await project.run(['ci', '--no-run']);
    expect(stdout).toContain('established');
    expect(code).toBe(0);
    const [listed] = JSON.parse((await project.run(['baseline', 'list', '--json'])).stdout);
    expect(listed).toMatchObject({ runId: read('merged.json').id, benchmarkCount: 9 });
  });

  test('a missing shard is said, ends with 2, and its benchmarks are named', async () => {
    const { code, stdout } = await project.run(['merge', 'shards/1', 'shards/3', 'shards/4', '--no-save']);
    expect(code).toBe(2);
    expect(stdout).toContain('Of 4 shards, these are missing: 2');
    expect(stdout).toMatch(/Not run: sample > \w+ \(its shard is missing\)/);
  });

  test('a benchmark that two runs measured is refused, and nothing is kept', async () => {
    const latest = project.read('.benchmarks/latest.json');
    const { code, stderr } = await project.run(['merge', 'shards', 'whole.json']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/sample > \w+ was measured twice/);
    expect(project.read('.benchmarks/latest.json')).toBe(latest);
  });

  test('a shard of another machine is noticed', async () => {
    const document = read('shards/2/.benchmarks/latest.json') as unknown as {
      environment: { fingerprint: { cpuModel: string } };
    };
    document.environment.fingerprint.cpuModel = 'Another 9000';
    project.write('elsewhere/latest.json', JSON.stringify(document));
    const { code, stdout } = await project.run([
      'merge',
      'elsewhere',
      ...[1, 3, 4].map((index) => `shards/${index}`),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('machines that differ in: cpuModel');
    // Judged against the baseline of four like machines, that is no verdict.
    const judged = await project.run(['ci', '--no-run', '--json', 'ci.json']);
    expect(judged.code).toBe(3);
    expect(JSON.parse(project.read('ci.json')).comparison.environment.action).toBe('refuse');
  });

  test('more shards than files: an empty one says so and is no failure', async () => {
    const { code, stderr } = await project.run(['run', '--shard', '6/6', '--json', 'empty.json', ...quick]);
    expect(stderr).toContain('Shard 6/6 is empty');
    expect(code).toBe(0);
    expect(read('empty.json').results).toEqual([]);
  });

  test('a folder without a run, and a file that is none, are errors that name them', async () => {
    expect(await project.run(['merge', 'bench'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('latest.json'),
    });
    expect(await project.run(['merge', 'package.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('package.json'),
    });
  });
});

test('a shard confirms its own regression, and the whole is judged by it', { timeout: 240_000 }, async () => {
  const shop = new TemporaryProject({
    'benchline.config.mjs': "export default { tolerance: 3, time: '30ms', warmup: '20ms', launches: 3 };",
    'bench/cart.bench.mjs': work('cart', 'SLOW_CART'),
    'bench/order.bench.mjs': work('order', 'SLOW_ORDER'),
  });
  try {
    expect((await shop.run(['ci'])).code).toBe(0);
    const slow = { SLOW_ORDER: '1' };
    for (const [part, code] of [
      ['1/2', 0],
      ['2/2', 1],
    ] as const) {
      const ended = await shop.run(['ci', '--shard', part], slow);
      expect(ended.code, ended.stdout + ended.stderr).toBe(code);
      shop.write(`shards/${part}/latest.json`, shop.read('.benchmarks/latest.json'));
    }
    expect((await shop.run(['merge', 'shards'])).code).toBe(0);
    const whole = await shop.run(['ci', '--no-run', '--json', 'ci.json']);
    expect(whole.code, whole.stdout).toBe(1);
    const { comparison } = JSON.parse(shop.read('ci.json'));
    expect(comparison.results).toMatchObject([
      { name: 'cart' },
      { name: 'order', verdict: 'regression', confirmed: true },
    ]);
    expect(comparison.counts.regression).toBe(1);
  } finally {
    shop.remove();
  }
});
