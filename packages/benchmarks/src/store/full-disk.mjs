// A store on a disk that fills up, for real: a small file system in memory (Linux, needs the right to mount). Saving must
// fail with a typed error that says what to do, and lose nothing; with room again it must go on.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileStore } from '@benchline/store';
import { makeRun } from './runs.mjs';

const [role, mounted] = process.argv.slice(2);
if (role === 'fill') await fill(mounted);
else start();

/** In a mount namespace of its own, so that nothing is left mounted whatever happens. */
function start() {
  const folder = mkdtempSync(join(tmpdir(), 'benchline-full-'));
  const script = `mount -t tmpfs -o size=3m tmpfs ${folder} && exec "$@"`;
  const args = [
    '-m',
    'sh',
    '-c',
    script,
    'sh',
    process.execPath,
    fileURLToPath(import.meta.url),
    'fill',
    folder,
  ];
  try {
    const possible = spawnSync('unshare', ['-m', 'true']).status === 0;
    if (!possible) console.log('Skipped: this machine lets nobody mount.');
    else console.log(execFileSync('unshare', args, { encoding: 'utf8' }).trim());
  } finally {
    rmdirSync(folder);
  }
}

async function fill(folder) {
  const directory = join(folder, '.benchmarks');
  const problems = [];
  const store = createFileStore({ directory, onProblem: (problem) => problems.push(problem) });
  const runOf = (n) =>
    makeRun({ benchmarks: 20, samples: 200, at: Date.UTC(2026, 0, 1) + n * 1000, seed: n });
  const acknowledged = [];
  const errors = [];
  await store.saveBaseline('main', runOf(0));
  for (let n = 1; errors.length < 30; n++) {
    const saves = {
      run: () => store.saveRun(runOf(n)),
      baseline: () => store.saveBaseline('main', runOf(n)),
    };
    for (const [what, save] of Object.entries(saves)) {
      try {
        await save();
        acknowledged.push({ what, id: runOf(n).id });
      } catch (error) {
        errors.push(error);
      }
    }
    if (n === 500) throw new Error('the disk did not fill up');
  }
  const wrong = errors.filter(({ code, hint }) => code !== 'file-unwritable' || !hint.includes('Make room'));
  await check('full');
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(statfsSync(folder).bavail * statfsSync(folder).bsize));
  await store.saveRun(runOf(999)).then(
    () => errors.push(new Error('a run was saved on a disk without a byte')),
    () => {},
  );
  await check('without a byte');
  unlinkSync(join(folder, 'ballast'));
  await store.prune({ keepLast: 3 });
  await store.saveRun(runOf(1000));
  if ((await store.latestRun())?.id !== runOf(1000).id) throw new Error('it did not go on');
  if (wrong.length + problems.length > 0) throw new Error(JSON.stringify({ wrong, problems }));
  console.log(
    `${acknowledged.length} saves acknowledged, ${errors.length} refused for want of room, none lost, none half there`,
  );

  async function check(when) {
    const runs = acknowledged.filter(({ what }) => what === 'run').map(({ id }) => id);
    const baselines = acknowledged.filter(({ what }) => what === 'baseline').map(({ id }) => id);
    const ids = new Set((await store.runs()).map(({ id }) => id));
    const lost = runs.filter((id) => !ids.has(id));
    const baseline = await store.loadBaseline('main');
    const points = (await store.series({ names: ['operation_0'] }))[0].points.length;
    const isWhole = baseline.results.length === 20 && baseline.id === (baselines.at(-1) ?? runOf(0).id);
    if (lost.length > 0 || !isWhole || points !== ids.size)
      throw new Error(`${when}: lost ${lost}, baseline ${baseline.id}`);
  }
}
