import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const quick = ['--time', '20ms', '--warmup', '20ms', '--launches', '2'];
const good = "import { bench } from 'benchline';\nbench('good', () => [1, 2, 3].map((x) => x * 2));\n";

const projects: TemporaryProject[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});
function projectWith(files: Readonly<Record<string, string>>): TemporaryProject {
  const project = new TemporaryProject(files);
  projects.push(project);
  return project;
}

test.each<[string, Record<string, string>, string[], string[]]>([
  ['no benchmark file', {}, ['run'], ['No benchmark file matches', 'benchline init']],
  [
    'a named file that is not there',
    { 'a.bench.mjs': good },
    ['run', 'b.bench.mjs'],
    ['No benchmark file at b.bench.mjs'],
  ],
  [
    'a file that does not parse',
    { 'a.bench.mjs': 'const = 3;' },
    ['run'],
    ['a.bench.mjs', 'could not be loaded', 'Unexpected token'],
  ],
  ['a TypeScript file that does not parse', { 'a.bench.ts': 'const : number = ;' }, ['run'], ['a.bench.ts']],
  [
    'a file that throws',
    { 'a.bench.mjs': 'throw new Error("no fixture");' },
    ['run'],
    ['a.bench.mjs', 'no fixture'],
  ],
  [
    'a name twice in one file',
    { 'a.bench.mjs': `${good}bench('good', () => 1);` },
    ['run'],
    ['"sample > good" is defined twice', 'a.bench.mjs:2', 'a.bench.mjs:3'],
  ],
  [
    'a name twice in two files',
    { 'a.bench.mjs': good, 'b.bench.mjs': good },
    ['run'],
    ['a.bench.mjs:2', 'b.bench.mjs:2'],
  ],
  ['a file without benchmarks', { 'a.bench.mjs': '' }, ['run'], ['No benchmark is defined']],
  [
    'a filter that leaves nothing',
    { 'a.bench.mjs': good },
    ['run', '--filter', 'none'],
    ['none is left', '"none"'],
  ],
  ['an unknown option', { 'a.bench.mjs': good }, ['run', '--fast'], ['Unknown option --fast', '--help']],
  ['an unknown command', { 'a.bench.mjs': good }, ['measure'], ['no command "measure"', 'run, check']],
  [
    'an unknown action',
    { 'a.bench.mjs': good },
    ['baseline', 'keep'],
    ['does not know "keep"', 'save, list'],
  ],
  ['a duration without a unit', { 'a.bench.mjs': good }, ['run', '--time', '500'], ['time', '500ms']],
  ['launches that are no number', { 'a.bench.mjs': good }, ['run', '--launches', 'many'], ['--launches']],
  [
    'an unknown option of a benchmark',
    { 'a.bench.mjs': good.replace('));', '), { speed: 1 });') },
    ['run'],
    ['"good"', 'speed'],
  ],
  [
    'a named configuration that is not there',
    { 'a.bench.mjs': good },
    ['run', '--config', 'x.config.mjs'],
    ['x.config.mjs'],
  ],
  [
    'a configuration of the wrong shape',
    { 'a.bench.mjs': good, 'benchline.config.mjs': 'export default { launches: "three" };' },
    ['run'],
    ['benchline.config.mjs', 'launches'],
  ],
  [
    'a configuration with an unknown field',
    { 'a.bench.mjs': good, 'benchline.config.mjs': 'export default { tolerence: 0.1 };' },
    ['run'],
    ['tolerence', 'tolerance'],
  ],
  [
    'a configuration that throws',
    { 'a.bench.mjs': good, 'benchline.config.mjs': 'throw new Error("no secret");' },
    ['run'],
    ['benchline.config.mjs', 'no secret'],
  ],
  [
    'nothing measured yet',
    { 'a.bench.mjs': good },
    ['baseline', 'save'],
    ['Nothing has been measured yet', 'benchline run'],
  ],
  ['a report of nothing', { 'a.bench.mjs': good }, ['report'], ['Nothing has been measured yet']],
])('%s: one message that names it, and exit code 2', async (_what, files, args, parts) => {
  const project = projectWith(files);
  const { code, stderr } = await project.run(args);
  for (const part of parts) expect(stderr).toContain(part);
  expect(stderr).toMatch(/^error: /m);
  expect(stderr).not.toContain('fault of Benchline');
  expect(code).toBe(2);
});

test('a benchmark that throws and one that rejects: the others are measured and saved, exit code 2', async () => {
  const project = projectWith({
    'a.bench.mjs': `${good}
bench('throws', () => { throw new Error('broken on purpose'); });
bench('rejects', async () => { throw new TypeError('rejected on purpose'); });
bench('also good', () => 'text'.repeat(3));`,
  });
  const { code, stdout } = await project.run(['run', ...quick]);
  expect(code).toBe(2);
  expect(stdout).toContain('broken on purpose');
  expect(stdout).toContain('rejected on purpose');
  const { results } = JSON.parse(project.read('.benchmarks/latest.json'));
  expect(
    results.map(({ name, passed, error }: { name: string; passed: boolean; error?: { code: string } }) => [
      name,
      passed,
      error?.code,
    ]),
  ).toEqual([
    ['good', true, undefined],
    ['throws', false, 'threw'],
    ['rejects', false, 'threw'],
    ['also good', true, undefined],
  ]);
});

test('a damaged latest run is named and left as it is, and the next run replaces it', async () => {
  const project = projectWith({ 'a.bench.mjs': good });
  await project.run(['run', ...quick]);
  await project.run(['baseline', 'save']);
  const half = project.read('.benchmarks/latest.json').slice(0, 500);
  project.write('.benchmarks/latest.json', half);
  const { code, stderr } = await project.run(['check', '--no-run']);
  expect(code).toBe(2);
  expect(stderr).toContain('latest.json');
  expect(project.read('.benchmarks/latest.json')).toBe(half);
  expect((await project.run(['run', ...quick])).code).toBe(0);
  expect((await project.run(['check', '--no-run', '--tolerance', '900%'])).code).toBe(0);
});

test('a damaged baseline is named, and nothing else is lost', async () => {
  const project = projectWith({ 'a.bench.mjs': good });
  await project.run(['run', ...quick]);
  await project.run(['baseline', 'save']);
  const folder = join('.benchmarks', 'baselines');
  const [name = ''] = readdirSync(join(project.directory, folder));
  project.write(join(folder, name, 'baseline.json'), '{"half":');
  const { code, stderr } = await project.run(['check', '--no-run']);
  expect(code).toBe(2);
  expect(stderr).toContain('baseline.json');
  expect(project.has('.benchmarks/latest.json')).toBe(true);
});

test('a store that cannot be written is reported with its path, after the measuring was shown', async () => {
  const project = projectWith({ 'a.bench.mjs': good, '.benchmarks': 'a file in the place of the folder' });
  const { code, stderr } = await project.run(['run', ...quick]);
  expect(code).toBe(2);
  expect(stderr).toContain('.benchmarks');
  expect(project.read('.benchmarks')).toBe('a file in the place of the folder');
});

test('Ctrl-C keeps what is finished, says so, and ends with 130', async () => {
  const project = projectWith({
    'a.bench.mjs': `${good}bench('long', async () => new Promise((resolve) => setTimeout(resolve, 20)), { time: '20s' });`,
  });
  const { child, ended } = project.start(['run', '--time', '50ms', '--warmup', '20ms', '--launches', '1']);
  // When the short benchmark is finished, the long one has most of its twenty seconds left.
  await new Promise<void>((resolve) => {
    let said = '';
    child.stderr?.on('data', (text: string) => {
      said += text;
      if (said.includes('good measured')) resolve();
    });
  });
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  expect(code).toBe(130);
  expect(stderr).toContain('Interrupted');
  const { results } = JSON.parse(project.read('.benchmarks/latest.json'));
  expect(results.map((result: { name: string }) => result.name)).toContain('good');
});

test('each command has help with an example', async () => {
  const project = projectWith({});
  for (const command of ['run', 'check', 'baseline', 'trend', 'report', 'ci', 'doctor', 'init']) {
    const { code, stdout } = await project.run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`$ benchline ${command}`);
  }
});
