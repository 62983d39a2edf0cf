import { afterEach, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const projects: TemporaryProject[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});
function projectWith(files: Readonly<Record<string, string>> = {}): TemporaryProject {
  const project = new TemporaryProject(files);
  projects.push(project);
  return project;
}

test('doctor measures the same code in several processes, and says what the machine supports', async () => {
  const project = projectWith();
  const { code, stdout, stderr } = await project.run(['doctor', '--launches', '2', '--json', 'doctor.json']);
  expect(code, stderr).toBe(0);
  for (const part of [
    'Machine',
    'Noise',
    'The same code in 2 processes',
    'integers',
    'allocating',
    process.versions.node,
  ]) {
    expect(stdout).toContain(part);
  }
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
    /^This machine supports (a tolerance of|no tolerance below) \d+ % for integer code and (a tolerance of|no tolerance below) \d+ % for allocating code\.$/,
  );
  const examination = JSON.parse(project.read('doctor.json'));
  expect(examination).toMatchObject({
    fingerprint: { nodeVersion: process.versions.node },
    clock: { resolutionNs: expect.any(Number) },
    sameCode: [
      { work: 'integer', verdict: expect.stringMatching(/^(quiet|usable|noisy)$/) },
      { work: 'allocating', supportedTolerance: expect.any(Number) },
    ],
  });
  // It keeps nothing: an examination is no run of the project.
  expect(project.has('.benchmarks')).toBe(false);
});

test("doctor looks at the flags of the project's configuration, and --json - leaves standard output to JSON", async () => {
  const project = projectWith({ 'benchline.config.mjs': "export default { nodeFlags: ['--no-opt'] };" });
  const { code, stdout, stderr } = await project.run(['doctor', '--launches', '2', '--json', '-']);
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout).findings).toContainEqual({ code: 'slow-flags', args: { flags: '--no-opt' } });
  expect(stderr).toContain('Node runs with --no-opt');
});

test('doctor refuses a single process', async () => {
  const { code, stderr } = await projectWith().run(['doctor', '--launches', '1']);
  expect(code).toBe(2);
  expect(stderr).toContain('launches is 1');
});

test('Ctrl-C ends it with 130, and without a result', async () => {
  const { child, ended } = projectWith().start(['doctor', '--launches', '60']);
  // Long after the command has started, long before a minute of measuring is over.
  setTimeout(() => child.kill('SIGINT'), 4_000);
  const { code, stdout, stderr } = await ended;
  expect(code).toBe(130);
  expect(stdout).toBe('');
  expect(stderr).toContain('Interrupted');
});
