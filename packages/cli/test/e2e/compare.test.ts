import { pairsComparisonSchema, readRun } from '@benchline/schema/read';
import { afterEach, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const projects: TemporaryProject[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

/** A checkout whose `work` takes so many steps, with whatever else it defines. */
function checkout(steps: number, more = ''): TemporaryProject {
  const project = new TemporaryProject({
    'bench/work.bench.js': `import { bench } from 'benchline';
bench('work', () => { let x = 1; for (let i = 0; i < ${steps}; i++) x = (x * 48271) % 2147483647; return x; });
${more}`,
  });
  projects.push(project);
  return project;
}

test('two checkouts side by side: threefold work is a regression, what one side alone has is named', async () => {
  const base = checkout(20_000, "bench('gone', () => 1);");
  const current = checkout(60_000, "bench('added', () => 1);");
  const { code, stdout, stderr } = await current.run([
    'compare',
    base.directory,
    '--json',
    '-',
    '--budget',
    '20s',
  ]);
  expect(stderr).toContain('settled');
  expect(code).toBe(1);
  const { results, counts, pairs } = pairsComparisonSchema.parse(JSON.parse(stdout));
  expect(counts).toMatchObject({ regression: 1, new: 1, missing: 1 });
  expect(results.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['work', 'regression'],
    ['added', 'new'],
    ['gone', 'missing'],
  ]);
  // Exactly 3; a mistake of a factor would lie outside.
  expect(results[0]?.ratio).toBeGreaterThan(2);
  expect(results[0]?.ratio).toBeLessThan(4.5);
  expect(pairs).toMatchObject([{ stopReason: 'settled' }]);
});

test('a budget too small to tell is said to be spent, and nothing is judged', async () => {
  const base = checkout(20_000);
  const { code, stdout } = await checkout(20_000).run(['compare', base.directory, '--budget', '500ms']);
  expect(stdout).toContain('1 spent the budget of 500 ms');
  expect(code).toBe(3);
});

test('a benchmark that fails is an error', async () => {
  const base = checkout(20_000, "bench('breaks', () => 1);");
  const current = checkout(20_000, "bench('breaks', () => { throw new Error('no such luck'); });");
  const { code, stdout } = await current.run(['compare', base.directory, '--filter', 'breaks']);
  expect(stdout).toContain('no such luck');
  expect(code).toBe(2);
});

test('a Ctrl-C ends it with 130 and what is finished', async () => {
  const base = checkout(20_000);
  const { child, ended } = checkout(20_000).start([
    'compare',
    base.directory,
    '--budget',
    '60s',
    '--tolerance',
    '0.01%',
  ]);
  await new Promise<void>((resolve) =>
    child.stderr?.on('data', (text: string) => {
      if (text.includes('comparing')) setTimeout(resolve, 1_500);
    }),
  );
  child.kill('SIGINT');
  const { code, stdout } = await ended;
  expect(code).toBe(130);
  expect(stdout).toContain('1 interrupted');
});

test('two files of runs are only judged', async () => {
  const project = checkout(20_000);
  await project.run(['run', '--time', '20ms', '--warmup', '20ms', '--json', 'before.json', '--no-save']);
  // The samples are set, so that the verdicts do not hang on what else the machine does.
  const run = readRun(JSON.parse(project.read('before.json')));
  for (const factor of [1, 2]) {
    const results = run.results.map((result) => ({
      ...result,
      launches: result.launches.map((launch) => ({
        ...launch,
        samplesNs: Array.from({ length: 50 }, (_, i) => factor * (1000 + launch.index + (i % 7))),
      })),
    }));
    project.write(`times-${factor}.json`, JSON.stringify({ ...run, results }));
  }
  const same = await project.run(['compare', 'times-1.json', 'times-1.json']);
  expect(same.stdout).toMatch(/no regressions/i);
  expect(same.code).toBe(0);
  const slower = await project.run(['compare', 'times-1.json', 'times-2.json']);
  expect(slower.stdout).toContain('work');
  expect(slower.code).toBe(1);
});

test('what cannot be compared is named', async () => {
  const project = checkout(20_000);
  const itself = await project.run(['compare', '.']);
  expect(itself).toMatchObject({ code: 2, stderr: expect.stringContaining('this checkout itself') });
  const missing = await project.run(['compare', 'nowhere']);
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('is not a folder') });
});
