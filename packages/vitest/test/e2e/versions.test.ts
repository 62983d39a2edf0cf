import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRun } from '@benchline/schema';
import { createFileStore } from '@benchline/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedProject, newerNode, packTarballs } from './installed-project.js';
import { linkedProject } from './linked-project.js';
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
const config = "export default { time: '40ms', warmup: '40ms', launches: 2, tolerance: 1.5 };\n";

interface Ready {
  readonly project: VitestProject | null;
  /** Why there is no project: no registry, or no Node to run it on. */
  readonly absent: string;
}

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

describe.each(names)('the example, with %s', (name) => {
  let ready: Ready = { project: null, absent: 'not prepared' };
  beforeAll(async () => {
    ready = await (preparing.get(name) as Promise<Ready>);
    if (ready.project === null) console.warn(`${name} is not tested: ${ready.absent}`);
    else writeFileSync(join(ready.project.directory, 'benchline.config.js'), config);
  }, PATIENCE_MS);
  afterAll(() => {
    if (ready.project !== null) rmSync(ready.project.directory, { recursive: true, force: true });
  });

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
    // Twelve times the work: far beyond the tolerance, and beyond any load of the machine.
    const slow = '{ for (let i = 0; i < 11; i++) JSON.parse(line); return JSON.parse(line) as Order; }';
    const before = readFileSync(source, 'utf8');
    const after = before.replace('JSON.parse(line) as Order', slow);
    expect(after).not.toBe(before);
    writeFileSync(source, after);
    const { exitCode, output } = await runVitest(project);
    expect(output).toContain(`expected the benchmark "${ids[0]}" not to regress against the baseline "main"`);
    expect(output).toMatch(/regression: [\d.]+ times as long \(99 % interval [\d.]+ to [\d.]+\), beyond/);
    expect(output).toMatch(/baseline "main" {2}median .*, half between .* \(2 launches, /);
    expect(output).toMatch(/now {14}.*median .* \(3 launches, /);
    expect(output).toContain('Tests  1 failed | 5 passed');
    expect(output).toContain('✗ 1 regression');
    expect(exitCode).toBe(1);
  });
});

function isOffline(thrown: unknown): boolean {
  return /E(NOTFOUND|AI_AGAIN|NOTCACHED|CONNREFUSED|TIMEDOUT)|network/.test(String(thrown));
}
