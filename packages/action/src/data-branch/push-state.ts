import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type DataBranch,
  fetchCommit,
  fetchTip,
  filesAt,
  type Workbench,
  withWorkbench,
} from './data-branch.js';
import { gitFailed } from './git.js';
import { isKept, type KeptKinds, keptFiles } from './kept-files.js';
import { mergeState, type StateFiles } from './merge-state.js';

/** What is pushed, and how often it is tried. */
export interface PushOptions {
  /** The store's folder. */
  readonly directory: string;
  /** The commit of the data branch that the job began with; `''` where there was none, anything else where it is not known. */
  readonly base: string;
  readonly kinds: KeptKinds;
  /** The message of the commit. */
  readonly message: string;
  /** How often it is tried, where others push at the same time; 8 by default. */
  readonly tries?: number;
  /** Waits before trying again. @param attempt - how often it was tried, from 1 */
  readonly wait?: (attempt: number) => Promise<void>;
}

/** What a push came to. */
export interface Pushed {
  /** `''` where the branch had all of it already. */
  readonly commit: string;
  readonly tries: number;
}

/**
 * Puts what a job left in its store onto the data branch, and pushes it; never by force. Where others have pushed in between,
 * what they brought is fetched, the job's changes are put on top of it, and it is tried again: nothing of either is lost. The
 * branch has no history in common with the code; it is made if it is not there.
 *
 * @throws BenchlineError `file-unwritable` where the branch cannot be read or written, or others were faster every time
 */
export async function pushState(target: DataBranch, options: PushOptions): Promise<Pushed> {
  const { tries = 8, wait = waitLonger } = options;
  return withWorkbench(target, async (bench) => {
    const ours = await storeFiles(bench, options);
    const base = await baseFiles(bench, target, options);
    for (let attempt = 1; ; attempt += 1) {
      const tip = await fetchTip(bench);
      const commit = await commitOn(bench, target, tip, { base, ours }, options);
      if (commit === null) return { commit: '', tries: attempt };
      const { code, stdout, stderr } = await bench.git.attempt([
        'push',
        '--porcelain',
        bench.url,
        `${commit}:${bench.ref}`,
      ]);
      if (code === 0) return { commit, tries: attempt };
      const said = `${stdout}\n${stderr}`;
      if (!wasOvertaken(said)) throw gitFailed('could not push to the data branch', stderr);
      if (attempt === tries) throw gitFailed(`was overtaken ${tries} times by others that push`, '');
      await wait(attempt);
    }
  });
}

/** What the job began with; `null` where that is not known any more. */
async function baseFiles(
  bench: Workbench,
  { place }: DataBranch,
  { base, kinds }: PushOptions,
): Promise<StateFiles | null> {
  if (base === '') return new Map();
  return (await fetchCommit(bench, base)) ? keptOf(await filesAt(bench, base, place), kinds) : null;
}

/** Whether a push failed because another one came first: on the server at the same moment, or before it. */
function wasOvertaken(said: string): boolean {
  return /\[rejected\]|fetch first|non-fast-forward|cannot lock ref|failed to update ref|reference already exists|incorrect old value/i.test(
    said,
  );
}

/** Longer each time, and by chance, so that those who collided do not collide again. */
function waitLonger(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500 * attempt * (0.5 + Math.random())));
}

function keptOf(files: StateFiles, kinds: KeptKinds): StateFiles {
  return new Map([...files].filter(([path]) => isKept(path, kinds)));
}

/** What is in the store, written into the repository. */
async function storeFiles({ git }: Workbench, { directory, kinds }: PushOptions): Promise<StateFiles> {
  const root = resolve(directory);
  const paths = await keptFiles(root, kinds);
  if (paths.length === 0) return new Map();
  const stdin = paths.map((path) => `${join(root, path)}\n`).join('');
  const oids = (await git.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], { stdin })).split('\n');
  return new Map(paths.map((path, i) => [path, oids[i] as string]));
}

/** The commit that the branch has to come to; `null` where it is there already. */
async function commitOn(
  bench: Workbench,
  { place }: DataBranch,
  tip: string | null,
  { base, ours }: { readonly base: StateFiles | null; readonly ours: StateFiles },
  { kinds, message, directory }: PushOptions,
): Promise<string | null> {
  const { git } = bench;
  const all = tip === null ? new Map<string, string>() : await filesAt(bench, tip, place);
  const theirs = keptOf(all, kinds);
  const merged = await mergeState(base, ours, theirs, async (baseline) => {
    const own = measuredAt(await readFile(join(directory, baseline, 'baseline.json'), 'utf8'));
    const oid = theirs.get(`${baseline}/baseline.json`);
    const other = oid === undefined ? 0 : measuredAt(await git.run(['cat-file', 'blob', oid]));
    return own >= other ? 'ours' : 'theirs';
  });
  await git.run(tip === null ? ['read-tree', '--empty'] : ['read-tree', tip]);
  const lines: string[] = [];
  for (const [path, oid] of merged) {
    if (all.get(path) !== oid) lines.push(`100644 ${oid}\t${place}/${path}`);
  }
  for (const [path, oid] of theirs) {
    if (!merged.has(path)) lines.push(`0 ${'0'.repeat(oid.length)}\t${place}/${path}`);
  }
  if (lines.length === 0) return null;
  await git.run(['update-index', '-z', '--index-info'], { stdin: lines.map((line) => `${line}\0`).join('') });
  const tree = (await git.run(['write-tree'])).trim();
  const parents = tip === null ? [] : ['-p', tip];
  return (await git.run(['commit-tree', tree, ...parents, '-m', message])).trim();
}

/** When a baseline was measured, in milliseconds; 0 where its file does not say. */
function measuredAt(text: string): number {
  try {
    const at = Date.parse((JSON.parse(text) as { readonly startedAt?: string }).startedAt ?? '');
    return Number.isNaN(at) ? 0 : at;
  } catch {
    return 0;
  }
}
