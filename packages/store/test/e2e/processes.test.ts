import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileStore } from '../../src/file-store.js';
import { runFixture } from '../../src/run.fixture.js';

const built = new URL('../../dist/index.js', import.meta.url).href;
const benchmarks = ['a', 'b', 'c', 'd', 'e'];

/** Saves runs and prints the id of each once it is acknowledged. Every result of run n carries the tag n. */
const writer = `
  import { readFileSync } from 'node:fs';
  import { createFileStore } from ${JSON.stringify(built)};
  const [directory, template, first, count, what] = process.argv.slice(1);
  const store = createFileStore({ directory });
  const run = JSON.parse(readFileSync(template, 'utf8'));
  for (let n = Number(first); n < Number(first) + Number(count); n++) {
    run.id = '20260301T100000000Z-' + n.toString(16).padStart(8, '0');
    for (const result of run.results) result.tags = [String(n)];
    if (what !== 'baseline') await store.saveRun(run);
    if (what !== 'runs') await store.saveBaseline('main', run);
    process.stdout.write(run.id + '\\n');
  }
`;

function workplace(): { directory: string; template: string } {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const template = join(folder, 'run.json');
  writeFileSync(template, JSON.stringify(runFixture({ benchmarks })));
  return { directory: join(folder, '.benchmarks'), template };
}

function startWriter(...args: (string | number)[]): {
  child: ChildProcess;
  acknowledged: string[];
  ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, ['--input-type=module', '-e', writer, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) =>
    acknowledged.push(line),
  );
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, acknowledged, ended };
}

/** The save that a baseline comes from: all its parts must name the same. */
async function savedNumbers(directory: string): Promise<Set<number>> {
  const record = await createFileStore({
    directory,
    onProblem: ({ message }) => expect.unreachable(message),
  }).loadBaseline('main');
  if (record === null) return new Set();
  expect(record.results.map((result) => result.name)).toEqual(benchmarks);
  return new Set([
    Number.parseInt(record.id.slice(-8), 16),
    ...record.results.map((result) => Number(result.tags[0])),
  ]);
}

describe('several processes on one store', () => {
  it('lose no run', async () => {
    const { directory, template } = workplace();
    const writers = Array.from({ length: 8 }, (_, index) =>
      startWriter(directory, template, index * 1000, 25, 'runs'),
    );
    expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual(Array(8).fill(0));
    const store = createFileStore({ directory, onProblem: ({ message }) => expect.unreachable(message) });
    const ids = (await store.runs()).map((record) => record.id);
    expect(ids).toEqual(writers.flatMap((writer) => writer.acknowledged).sort());
    expect(ids).toHaveLength(200);
    expect(ids).toContain((await store.latestRun())?.id);
    expect(readdirSync(directory).sort()).toEqual(['history', 'latest.json']);
  });

  it('show a reader the old baseline or the new, never a part of each', async () => {
    const { directory, template } = workplace();
    const writers = [
      startWriter(directory, template, 0, 40, 'baseline'),
      startWriter(directory, template, 1000, 40, 'baseline'),
    ];
    const seen = new Set<number>();
    let running = true;
    const ended = Promise.all(writers.map((writer) => writer.ended)).finally(() => {
      running = false;
    });
    while (running) {
      const numbers = await savedNumbers(directory);
      expect(numbers.size).toBeLessThanOrEqual(1);
      for (const number of numbers) seen.add(number);
    }
    expect(await ended).toEqual([0, 0]);
    expect(seen.size).toBeGreaterThan(5);
    expect(readdirSync(join(directory, 'baselines'))).toEqual(['main']);
  });

  it('keep all that was acknowledged when killed at any moment', async () => {
    const { directory, template } = workplace();
    const acknowledged: string[] = [];
    for (let round = 0; round < 12; round++) {
      const {
        child,
        acknowledged: lines,
        ended,
      } = startWriter(directory, template, round * 1000, 1000, 'both');
      while (lines.length === 0) await sleep(5);
      await sleep((round * 37) % 61);
      child.kill('SIGKILL');
      await ended;
      acknowledged.push(...lines);

      const numbers = await savedNumbers(directory);
      expect(numbers.size).toBe(1);
      const last = Number.parseInt((lines.at(-1) as string).slice(-8), 16);
      expect([last, last + 1]).toContain([...numbers][0]);
    }
    const store = createFileStore({ directory, onProblem: ({ message }) => expect.unreachable(message) });
    const ids = new Set((await store.runs()).map((record) => record.id));
    for (const id of acknowledged) expect(ids).toContain(id);
    expect(await store.latestRun()).not.toBeNull();
    await store.saveBaseline('main', runFixture());
    expect((await store.loadBaseline('main'))?.results).toHaveLength(2);
    expect(readdirSync(join(directory, 'baselines'))).toEqual(['main']);
  });
});

describe.skipIf(process.platform === 'win32')('a store that cannot be written', () => {
  const attempt = `
    import { readFileSync } from 'node:fs';
    import { createFileStore } from ${JSON.stringify(built)};
    const [directory, template] = process.argv.slice(1);
    const run = JSON.parse(readFileSync(template, 'utf8'));
    const store = createFileStore({ directory });
    for (const save of [() => store.saveRun(run), () => store.saveBaseline('main', run)]) {
      await save().then(() => console.log('saved'), ({ code, message, hint }) => console.log(JSON.stringify({ code, message, hint })));
    }
    console.log((await store.latestRun())?.id, (await store.loadBaseline('main'))?.id);
  `;
  const old = runFixture({ benchmarks, seed: 77 });

  async function prepared(): Promise<{ directory: string; template: string }> {
    const place = workplace();
    await createFileStore({ directory: place.directory }).saveRun(old);
    await createFileStore({ directory: place.directory }).saveBaseline('main', old);
    return place;
  }

  it('says so for want of permission, and still serves what it has', async () => {
    const { directory, template } = await prepared();
    chmodSync(join(directory, '..'), 0o755);
    const folders = [directory, join(directory, 'history'), join(directory, 'baselines')];
    for (const folder of folders) chmodSync(folder, 0o555);
    onTestFinished(() =>
      folders.forEach((folder) => {
        chmodSync(folder, 0o755);
      }),
    );
    const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', attempt, directory, template],
      {
        encoding: 'utf8',
        cwd: '/',
        ...identity,
      },
    );
    const lines = output.trim().split('\n');
    for (const line of lines.slice(0, 2)) {
      const error = JSON.parse(line);
      expect(error.code).toBe('file-unwritable');
      expect(error.message).toContain(directory);
      expect(error.hint).toContain('permission');
    }
    expect(lines[2]).toBe(`${old.id} ${old.id}`);
  });

  it('says so when there is no room, and loses nothing', async () => {
    const { directory, template } = await prepared();
    const before = readdirSync(directory, { recursive: true }).sort();
    const limited = [
      '-c',
      'ulimit -f 1; exec "$@"',
      'sh',
      process.execPath,
      '--input-type=module',
      '-e',
      attempt,
      directory,
      template,
    ];
    const lines = execFileSync('/bin/sh', limited, { encoding: 'utf8' }).trim().split('\n');
    const error = JSON.parse(lines[0] as string);
    expect(error).toMatchObject({ code: 'file-unwritable', hint: expect.stringContaining('Make room') });
    expect(lines[2]).toBe(`${old.id} ${old.id}`);
    expect(readdirSync(directory, { recursive: true }).sort()).toEqual(before);
  });
});
