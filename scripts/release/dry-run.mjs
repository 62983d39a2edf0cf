// A release without a release: packs all packages, installs the tarballs into empty projects outside of this repository,
// and uses them there. Build first. `npm run release:dry` does all rows; `npm run release:dry -- 'Node 24, pnpm'`
// those that contain one of the texts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { useAlone } from './alone.mjs';
import { nodeBinary } from './node-binary.mjs';
import { createProject, install } from './project.mjs';
import { packPackages, publishedPackages, root, withSiblings } from './published.mjs';
import { useTogether } from './together.mjs';

const packages = publishedPackages();
const scratch = mkdtempSync(join(tmpdir(), 'benchline-release-'));
const tarballs = await packPackages(
  packages.map(({ manifest }) => manifest.name),
  scratch,
);
console.log(`${tarballs.size} packages packed`);

const picked = process.argv.slice(2);
const rows = [...togetherRows(), ...aloneRows()].filter(
  ({ title }) => picked.length === 0 || picked.some((text) => title.includes(text)),
);
if (rows.length === 0) fail(`No row contains ${picked.join(' or ')}.`);
const failures = [];
await inTurns(Math.min(2, availableParallelism()), rows.map(perform));
if (failures.length === 0) rmSync(scratch, { recursive: true, force: true });
for (const { title, error } of failures)
  console.error(`\n✗ ${title}, in ${folderOf(title)}\n${error.message}`);
console.log(`\n${rows.length - failures.length} of ${rows.length} combinations work`);
if (failures.length > 0) fail(`These do not:\n${failures.map(({ title }) => `  ${title}`).join('\n')}`);

/** All packages in one project: each Node, each package manager, with and without the optional profiler. */
function togetherRows() {
  const rows = [];
  for (const major of [20, 22, 24]) {
    for (const manager of ['npm', 'pnpm']) {
      for (const withProfiler of [false, true]) {
        const title = `all, Node ${major}, ${manager}, ${withProfiler ? 'with' : 'without'} v8-profiler-next`;
        rows.push({ title, act: (step) => together(title, step, { major, manager, withProfiler }) });
      }
    }
  }
  return rows;
}

async function together(title, step, { major, manager, withProfiler }) {
  const project = createProject(folderOf(title), await nodeOf(major));
  const others = ['vitest', '@types/node', ...(withProfiler ? ['v8-profiler-next'] : [])];
  const ours = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  const dependencies = { ...ours, ...installedVersions(others) };
  await step('install', () => install(project, manager, dependencies, tarballs));
  await useTogether(project, step, { major, withProfiler, packages });
}

/** Each package with nothing of ours that it does not ask for, on the oldest Node. */
function aloneRows() {
  return packages.map(({ manifest }) => {
    const title = `${manifest.name} alone, Node 20, npm`;
    return { title, act: (step) => alone(title, step, manifest) };
  });
}

async function alone(title, step, manifest) {
  const project = createProject(folderOf(title), await nodeOf(20));
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter(
    (name) => manifest.peerDependenciesMeta?.[name]?.optional !== true,
  );
  const needed = withSiblings([manifest.name]).map((name) => [name, tarballs.get(name)]);
  const own = { [manifest.name]: `file:${tarballs.get(manifest.name)}` };
  const dependencies = { ...own, ...installedVersions(peers) };
  await step('install', () => install(project, 'npm', dependencies, needed));
  await useAlone(project, step, manifest);
}

/** A row's work, with what became of it printed; its project goes when it worked, and stays when it did not. */
function perform({ title, act }) {
  return async () => {
    const steps = [];
    const step = async (name, work) => {
      const started = performance.now();
      try {
        await work();
      } catch (error) {
        steps.push(`✗ ${name}`);
        throw error;
      }
      steps.push(`${name} ${((performance.now() - started) / 1000).toFixed(0)} s`);
    };
    try {
      await act(step);
      rmSync(folderOf(title), { recursive: true, force: true });
    } catch (error) {
      failures.push({ title, error });
    }
    console.log(`${failures.at(-1)?.title === title ? '✗' : '✓'} ${title.padEnd(46)} ${steps.join(', ')}`);
  };
}

async function inTurns(width, tasks) {
  const waiting = [...tasks];
  const worker = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: width }, worker));
}

async function nodeOf(major) {
  const node = await nodeBinary(major);
  if (node === null)
    throw new Error(`There is no Node ${major} from npm for ${process.platform} ${process.arch}.`);
  return node;
}

/** Packages of others in the versions that this repository is tested with. */
function installedVersions(names) {
  const versionOf = (name) =>
    JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  return Object.fromEntries(names.map((name) => [name, versionOf(name)]));
}

function folderOf(title) {
  return join(scratch, title.replaceAll(/[^\w.]+/g, '-'));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
