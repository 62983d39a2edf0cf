import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readRun } from '@benchline/schema/read';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixture, linkedProject } from './linked-project.js';
import { runVitest, type VitestProject, type VitestRun } from './run-vitest.js';

/** Long enough for a machine that does much else: nothing here waits for time to pass. */
const PATIENCE_MS = 300_000;

let project: VitestProject;
beforeAll(() => {
  project = linkedProject(fixture('behaviour'));
});
afterAll(() => rmSync(project.directory, { recursive: true, force: true }));

const notesFile = () => join(project.directory, 'notes.txt');
const notes = () => (existsSync(notesFile()) ? readFileSync(notesFile(), 'utf8').trim().split('\n') : []);

describe('what becomes of benchmarks', { timeout: PATIENCE_MS }, () => {
  beforeEach(() => rmSync(notesFile(), { force: true }));
  const run = (variables: NodeJS.ProcessEnv, args = ['run']) =>
    runVitest(project, [...args, 'calls.bench.test.js'], { NOTES: notesFile(), ...variables });

  test('BENCHLINE=once calls each once, as a plain test, and assertions hold', async () => {
    const { exitCode, output } = await run({ BENCHLINE: 'once' });
    expect(notes()).toEqual(['mode once', 'setup', 'called', 'teardown', 'samples 1', 'ordinary test']);
    expect(output).toContain('1 benchmark ran once and was not measured.');
    expect(exitCode).toBe(0);
    expect(existsSync(join(project.directory, '.benchmarks'))).toBe(false);
  });

  test('BENCHLINE=off skips the tests that use the fixture, and no others', async () => {
    const { exitCode, output } = await run({ BENCHLINE: 'off' });
    expect(notes()).toEqual(['ordinary test']);
    expect(output).toContain('1 passed | 1 skipped');
    expect(exitCode).toBe(0);
  });

  test('without it they are measured', async () => {
    const { exitCode } = await run({});
    expect(notes().filter((note) => note === 'setup')).toHaveLength(1);
    expect(notes()).toContain('samples 5');
    expect(notes().at(-1)).toBe('ordinary test');
    expect(exitCode).toBe(0);
  });

  test('a word that it does not know is refused', async () => {
    const { exitCode, output } = await run({ BENCHLINE: 'fast' });
    expect(output).toContain('The variable BENCHLINE is "fast".');
    expect(output).toContain('off, once, measure');
    expect(exitCode).not.toBe(0);
  });

  test('in watch mode they run once, and it is said why', async () => {
    const said = 'because this is watch mode';
    const { output } = await runVitest(
      project,
      ['watch', 'calls.bench.test.js'],
      { NOTES: notesFile(), CI: '' },
      said,
    );
    expect(output).toContain(said);
    expect(notes()).toContain('mode once');
  });

  test('a document on standard output stays one', async () => {
    const { standardOutput, output } = await run({}, ['run', '--reporter=json']);
    expect(JSON.parse(standardOutput)).toMatchObject({ numPassedTests: 2 });
    expect(output).toContain('noted');
  });
});

test('with files in parallel they run once, and it is said how to measure them', {
  timeout: PATIENCE_MS,
}, async () => {
  const parallel = linkedProject(fixture('parallel'));
  try {
    const together = await runVitest(parallel);
    expect(together.output).toContain(
      '2 benchmarks ran once and were not measured, because test files run in parallel',
    );
    expect(together.output).toContain('benchlineProject()');
    expect(together.exitCode).toBe(0);
    const asked = await runVitest(parallel, ['run'], { BENCHLINE: 'measure' });
    expect(asked.output).toContain('because test files run in parallel');
    // One file alone has nothing beside it, and so it is measured.
    const alone = await runVitest(parallel, ['run', 'one']);
    expect(alone.output).toContain('expected the benchmark "fixture-app > one > one" to meet its target');
  } finally {
    rmSync(parallel.directory, { recursive: true, force: true });
  }
});

describe('matchers', { timeout: PATIENCE_MS }, () => {
  let outcome: VitestRun;
  beforeAll(async () => {
    outcome = await runVitest(project, ['run', '--reporter=verbose', 'matchers.bench.test.js']);
  }, PATIENCE_MS);

  /** What is printed of a test that failed. */
  const failureOf = (title: string) => {
    const start = outcome.output.indexOf(`> ${title}\n`, outcome.output.indexOf('Failed Tests'));
    return start === -1 ? '' : outcome.output.slice(start, outcome.output.indexOf('⎯⎯⎯⎯⎯⎯⎯', start));
  };

  test('say the distribution, the limit and the benchmark where a target is missed', () => {
    expect(failureOf('misses its target')).toMatch(
      /expected the benchmark "fixture-app > misses its target > slow" to meet its target\n\n {2}time per operation: missed\. [\d.]+ .s, target at most 1\.00 ns\n {2}measured: median .* \(1 launch, \d+ samples\)/,
    );
  });

  test('compare two benchmarks in turns, with an interval', () => {
    expect(failureOf('is slower than another')).toMatch(
      /slow \[times=40\]" to be faster than "fixture-app > is slower than another > quick" by 10\.0 % or more\n\n {2}In turns with it: [\d.]+ times as long \(99\.0 % interval [\d.]+ % to [\d.]+ % of the other's time\)\.\n {2}other {2}median .*\n {2}this {3}median /,
    );
  });

  test('compare what is allocated', () => {
    expect(failureOf('allocates')).toMatch(
      /allocates > much" to allocate less than 1\.00 kB per operation\n\n {2}It allocates [\d.]+ kB per operation\./,
    );
  });

  test('let a new benchmark pass with an annotation, and fail where asked to be strict', () => {
    expect(failureOf('is new to the baseline')).toContain('strict: true');
    expect(failureOf('is new to the baseline')).toContain('There is no such baseline yet.');
    expect(outcome.output).toContain(
      '"fixture-app > is new to the baseline > new": new: There is no such baseline yet.',
    );
  });

  test.each([
    ['names a baseline that is not there', 'There is no baseline "release"'],
    ['is given a copy', 'toMeetTarget: the value is another object, not the result of a benchmark.'],
    ['is given a promise', 'toRegress: the value is a promise, not the result of a benchmark.'],
    ['has no target', 'aimless" has no target.'],
    ['has an impossible share', 'toBeFasterThan: by is 5.'],
    [
      'throws',
      'The benchmark "fixture-app > throws > broken" failed. Threw an error during warm-up: no such file',
    ],
    ['uses a name twice', 'This test measures a benchmark "twin" twice.'],
    ['has a wrong option', 'targets.durationNs'],
  ])('a test that %s is told so', (title, message) => {
    expect(failureOf(title)).toContain(message);
    expect(failureOf(title)).toContain('BenchlineError');
  });

  test('a test beside others is not measured, one that is tried again is measured anew', () => {
    expect(outcome.output).toContain('because the test runs concurrently with others');
    const file = join(project.directory, '.benchmarks', 'latest.json');
    const { results } = readRun(JSON.parse(readFileSync(file, 'utf8')));
    const retried = results.filter(({ name }) => name === 'retried');
    expect(retried.map(({ summary }) => summary?.iterationCount)).toEqual([11]);
    expect(results.find(({ name }) => name === 'broken')).toMatchObject({ passed: false });
    expect(outcome.exitCode).toBe(1);
  });
});
