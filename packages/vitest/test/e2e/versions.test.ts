import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRun } from '@benchline/schema/read';
import { createFileStore } from '@benchline/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedProject, newerNode, packTarballs } from './installed-project.js';
import { copyOfFixture, fixture, linkedProject, packageDirectory } from './linked-project.js';
import { runVitest, type VitestProject } from './run-vitest.js';

/** Long enough for a machine that does much else: nothing here waits for time to pass. */
const PATIENCE_MS = 300_000;

const example = fileURLToPath(new URL('../../../../examples/vitest-suite', import.meta.url));

const ids = [
  'fixture-app > orders > are read > 2000 lines',
  'fixture-app > orders > are summed up > 2000 orders',
  'fixture-app > orders > are found faster by halving > scan',
  'fixture-app > orders > are found faster by halving > halving',
];

/** Brief, and with a tolerance that no load of the machine reaches: how exactly it measures is tested elsewhere. */
const config = "export default { time: '100ms', warmup: '50ms', launches: 2, tolerance: 1.5 };\n";

interface Ready {
  readonly project: VitestProject | null;
  /** Why there is no project: no registry, or no Node to run it on. */
  readonly absent: string;
}

const benches = fixture('bench5');

let tarballs: Promise<Map<string, string>> | null = null;
const packed = () => {
  tarballs ??= packTarballs();
  return tarballs;
};

async function installed(vitest: string, node: string | null): Promise<Ready> {
  if (node === null) return { project: null, absent: 'npm has no newer Node for this system' };
  try {
    return { project: await installedProject(example, vitest, await packed(), node), absent: '' };
  } catch (thrown) {
    if (isOffline(thrown)) return { project: null, absent: 'the registry cannot be reached' };
    throw thrown;
  }
}

/** How each vitest is come by: that of this repository is always there, the others are installed from the registry. */
const versions: Readonly<Record<string, () => Promise<Ready>>> = {
  'vitest 3.2': () => installed('~3.2.0', process.execPath),
  'vitest 4': async () => ({ project: linkedProject(example), absent: '' }),
  'vitest 5': async () => installed('^5.0.0', await newerNode()),
};

const names = ['vitest 4', 'vitest 3.2', 'vitest 5'];
/** Installing waits for the network, so all are begun before the first is tested. */
const preparing = new Map<string, Promise<Ready>>();

beforeAll(() => {
  for (const name of names) {
    const ready = (versions[name] as () => Promise<Ready>)();
    ready.catch(() => undefined);
    preparing.set(name, ready);
  }
});

/** A project that shares what another has installed. */
function sharing({ directory: other, node }: VitestProject, source: string): VitestProject {
  const directory = copyOfFixture(source);
  symlinkSync(join(other, 'node_modules'), join(directory, 'node_modules'));
  return { directory, node };
}

afterAll(async () => {
  for (const prepared of preparing.values()) {
    const { project } = await prepared;
    if (project !== null) rmSync(project.directory, { recursive: true, force: true });
  }
});

describe.each(names)('the example, with %s', (name) => {
  let ready: Ready = { project: null, absent: 'not prepared' };
  beforeAll(async () => {
    ready = await (preparing.get(name) as Promise<Ready>);
    if (ready.project === null) console.warn(`${name} is not tested: ${ready.absent}`);
    else writeFileSync(join(ready.project.directory, 'benchline.config.js'), config);
  }, PATIENCE_MS);

  /** A test that is skipped, with the reason, where this vitest cannot be had. */
  const it = (title: string, body: (project: VitestProject) => Promise<void>) =>
    test(title, { timeout: PATIENCE_MS }, async (context) => {
      if (ready.project === null) return context.skip(ready.absent);
      await body(ready.project);
    });

  it('is the vitest that is meant', async ({ directory, node }) => {
    const printed = execFileSync(node, [join(directory, 'node_modules/vitest/vitest.mjs'), '--version'], {
      encoding: 'utf8',
    });
    expect(printed).toContain(name.replace('vitest ', 'vitest/'));
  });

  it('has the types of the example, with no any in between', async ({ directory }) => {
    const tsc = join(packageDirectory, '..', '..', 'node_modules', 'typescript', 'bin', 'tsc');
    const check = join(directory, 'bench', 'types.ts');
    writeFileSync(check, typesFile);
    const strict = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
    const files = ['bench/types.ts', 'bench/orders.bench.test.ts', 'vitest.config.ts'];
    const compiled = spawnSync(process.execPath, [tsc, ...strict, ...files], {
      cwd: directory,
      encoding: 'utf8',
    });
    rmSync(check);
    expect(compiled.stdout).toBe('');
  });

  it('measures, saves one run, and stores a baseline of several launches', async (project) => {
    const { exitCode, output } = await runVitest(project, ['run'], { BENCHLINE_UPDATE: '1' });
    expect(output).toContain('baseline "main" stored: 4 benchmarks');
    expect(exitCode).toBe(0);
    const benchmarks = join(project.directory, '.benchmarks');
    const run = readRun(JSON.parse(readFileSync(join(benchmarks, 'latest.json'), 'utf8')));
    expect(run.results.map(({ id, passed }) => [id, passed])).toEqual(ids.map((id) => [id, true]));
    expect(run.results.map(({ launches }) => launches.length)).toEqual([2, 2, 2, 2]);
    expect(run.results[0]).toMatchObject({
      source: { file: 'bench/orders.bench.test.ts', line: 12 },
      targets: [{ target: 100e6, status: expect.stringMatching('met|unsettled') }],
    });
    expect(run.results[1]?.memory?.allocatedBytesPerOp).toBeGreaterThan(100);
    const baseline = await createFileStore({ directory: benchmarks }).loadBaseline('main');
    expect(baseline?.results.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(readFileSync(join(benchmarks, 'report', 'index.html'), 'utf8')).toContain('are summed up');
  });

  it('fails with a message that names what became slower', async (project) => {
    const source = join(project.directory, 'src', 'orders.ts');
    // Forty times the work: far beyond the tolerance, and beyond what the load of a machine makes of it.
    const once = 'const totals = new Map<string, number>();';
    const often = `${once}
      for (let i = 0; i < 40; i++) {
        for (const { customer, cents } of orders) totals.set(customer, (totals.get(customer) ?? 0) + cents);
        totals.clear();
      }`;
    const before = readFileSync(source, 'utf8');
    const after = before.replace(once, often);
    expect(after).not.toBe(before);
    writeFileSync(source, after);
    const { exitCode, output } = await runVitest(project);
    expect(output).toContain(`expected the benchmark "${ids[1]}" not to regress against the baseline "main"`);
    expect(output).toMatch(
      /regression: [\d.,]+ times as long \(\d+ % interval [\d.,]+ to [\d.,e+]+\), beyond/,
    );
    expect(output).toMatch(/baseline "main" {2}median .*, half between .* \(2 launches, /);
    expect(output).toMatch(/now {14}.*median .* \([35] launches, /);
    expect(output).toContain('Tests  1 failed | 5 passed');
    expect(output).toMatch(/✗ [12] regressions?/);
    expect(exitCode).toBe(1);
  });
});

/** What a test may say of a result, and what is refused at compile time. */
const typesFile = `
import { expect, test } from '@benchline/vitest';
import { expect as plain } from 'vitest';
test('types', async ({ benchmark }) => {
  const result = await benchmark.measure('x', ({ rows }) => rows, { parameters: { rows: 1 }, target: '1s' });
  const medianNs: number = result.summary.medianNs;
  expect(result).toMeetTarget({ strict: true });
  expect(result).not.toRegress({ against: 'main', strict: true });
  await expect(result).toBeFasterThan(result, { by: '20 %' });
  expect(result).toAllocateLessThan('1 kB');
  expect(medianNs).toBe(1);
  plain(result).toMeetTarget();
  plain(result).not.toRegress();
  // @ts-expect-error: no such option
  expect(result).toRegress({ stricter: true });
  // @ts-expect-error: a duration has a unit
  await benchmark.measure('x', () => 1, { target: 20 });
  // @ts-expect-error: a result is compared with a result
  await expect(result).toBeFasterThan('x');
});
`;

describe('what bench() of vitest 5 defines', () => {
  test('is measured in turns, in vitest’s own shape, and saved in full', {
    timeout: PATIENCE_MS,
  }, async (context) => {
    const { project: five, absent } = await (preparing.get('vitest 5') as Promise<Ready>);
    if (five === null) return context.skip(absent);
    const project = sharing(five, benches);
    try {
      const { exitCode, output } = await runVitest(project, ['run'], { BENCHLINE_UPDATE: '1' });
      expect(output).toContain('2 passed');
      expect(output).toContain('no such list');
      expect(exitCode).toBe(1);
      const latest = join(project.directory, '.benchmarks', 'latest.json');
      const { results } = readRun(JSON.parse(readFileSync(latest, 'utf8')));
      const measured = results.filter(({ passed }) => passed);
      expect(measured.map(({ suite, name, launches }) => [...suite, name, launches.length])).toEqual([
        ['searching', 'a set beats a list', 'list', 2],
        ['searching', 'a set beats a list', 'set', 2],
        ['searching', 'vitest decides about its own results', 'quick', 2],
        ['searching', 'vitest decides about its own results', 'slow', 2],
      ]);
      expect(results.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['broken']);
      expect(output).toContain('baseline "main" stored: 4 benchmarks');
    } finally {
      rmSync(project.directory, { recursive: true, force: true });
    }
  });
});

function isOffline(thrown: unknown): boolean {
  return /E(NOTFOUND|AI_AGAIN|NOTCACHED|CONNREFUSED|TIMEDOUT)|network/.test(String(thrown));
}
