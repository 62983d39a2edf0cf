import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PruneResult, Retention } from '@benchline/schema';
import { referencesLock } from '../baselines/baseline-place.js';
import { removeFile } from '../files/atomic-write.js';
import { isMissing, unwritable } from '../files/file-error.js';
import { folderExists, syncFolder } from '../files/folder.js';
import { withLock } from '../files/lock.js';
import { byTime } from '../history/history.js';
import { historyFolder, listNames } from '../history/history-files.js';
import type { IndexHead } from '../history/index/index-entry.js';
import { readIndex } from '../history/index/read-index.js';
import type { StoreContext } from '../problem.js';
import { isProfileFile, profileFolder } from '../profiles.js';
import { checkRetention, chooseRuns } from './choose-runs.js';
import { readReferences } from './references.js';

/** A profile is written before the run that links to it, so one of a run that is still going on has no link yet. */
const PROFILE_GRACE_MS = 24 * 60 * 60 * 1000;

/** A file to remove. */
interface Doomed {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Removes what a rule does not keep; see `RunStore.prune`. */
export async function prune(
  context: StoreContext,
  retention: Retention,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<PruneResult> {
  checkRetention(retention);
  if (dryRun || !(await folderExists(context.root, context.root)))
    return resultOf(await plan(context, retention));
  return withLock(referencesLock(context.root), context, async () => {
    const planned = await plan(context, retention);
    await removeAll(historyFolder(context.root), planned.runs);
    await removeAll(profileFolder(context.root), planned.profiles);
    return resultOf(planned);
  });
}

interface Plan {
  readonly heads: readonly IndexHead[];
  readonly runs: readonly (Doomed & { readonly id: string })[];
  readonly profiles: readonly (Doomed & { readonly name: string })[];
}

async function plan(context: StoreContext, retention: Retention): Promise<Plan> {
  const { root } = context;
  const heads = (await readIndex(context)).map(({ head }) => head).sort(byTime);
  const chosen = chooseRuns(heads, retention);
  const mayGo = heads.some(({ id }) => !chosen.has(id));
  if (!mayGo && !(await hasProfiles(root))) return { heads, runs: [], profiles: [] };
  const references = await readReferences(context);
  const isKept = ({ id }: IndexHead) => chosen.has(id) || references.runIds.has(id);
  const runs = heads
    .filter((head) => !isKept(head))
    .map(({ id, file, sizeBytes }) => ({ id, path: join(historyFolder(root), file), sizeBytes }));
  // A run that cannot be read may link to any profile.
  const isComplete = (await listNames(root)).length === heads.length;
  const linked = isComplete ? references.profiles : null;
  if (linked === null) return { heads, runs, profiles: [] };
  const kept = new Set([...linked, ...heads.filter(isKept).flatMap((head) => head.profiles)]);
  return { heads, runs, profiles: await listLooseProfiles(context, kept) };
}

async function hasProfiles(root: string): Promise<boolean> {
  const folder = profileFolder(root);
  return (await folderExists(root, folder)) && (await readdir(folder)).length > 0;
}

async function listLooseProfiles(
  { root, now }: StoreContext,
  linked: ReadonlySet<string>,
): Promise<Plan['profiles']> {
  const folder = profileFolder(root);
  if (!(await folderExists(root, folder))) return [];
  const loose: Plan['profiles'][number][] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!isProfileFile(name) || linked.has(name)) continue;
    const path = join(folder, name);
    const { size, mtimeMs } = await lstat(path);
    if (now() - mtimeMs > PROFILE_GRACE_MS) loose.push({ name, path, sizeBytes: size });
  }
  return loose;
}

async function removeAll(folder: string, files: readonly Doomed[]): Promise<void> {
  if (files.length === 0) return;
  for (const { path } of files) {
    try {
      await removeFile(path);
    } catch (error) {
      if (!isMissing(error)) throw unwritable(path, error);
    }
  }
  await syncFolder(folder);
}

function resultOf({ heads, runs, profiles }: Plan): PruneResult {
  return {
    removedRuns: runs.map(({ id }) => id),
    keptRunCount: heads.length - runs.length,
    removedProfiles: profiles.map(({ name }) => name),
    freedBytes: [...runs, ...profiles].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}
