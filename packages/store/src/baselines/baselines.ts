import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BaselineInfo,
  BenchlineError,
  type BenchmarkRun,
  messageOf,
  type ResultRecord,
  type RunRecord,
  summarizeRun,
} from '@benchline/schema';
import { readRecord } from '@benchline/schema/read';
import { removeAbandoned } from '../files/atomic-write.js';
import { decodeName, encodeName } from '../files/encode-name.js';
import { isMissing, unreadable } from '../files/file-error.js';
import { ensureFolder, folderExists } from '../files/folder.js';
import { withLock } from '../files/lock.js';
import { setAside } from '../files/set-aside.js';
import { isDamage, report, type StoreContext } from '../problem.js';
import {
  type BaselineManifest,
  benchmarkFileName,
  infoOf,
  isBenchmarkFileName,
  readBenchmark,
  readJournal,
  readManifest,
} from './baseline-document.js';
import {
  type BaselinePlace,
  baselinesFolder,
  encodedNameOfJournal,
  MANIFEST_NAME,
  placeOfFolder,
  placeOfName,
  referencesLock,
} from './baseline-place.js';
import { type BaselineTexts, readBaselineTexts } from './baseline-read.js';
import { eraseBaseline, writeBaseline } from './baseline-write.js';

/** Saves a run, without its samples, under a name. */
export async function saveBaseline(
  context: StoreContext,
  name: string,
  run: BenchmarkRun | RunRecord,
): Promise<BaselineInfo> {
  const place = placeOfName(context.root, name);
  const record = readRecord(
    run.kind === 'run' ? summarizeRun(run) : run,
    `The run for the baseline "${name}"`,
  );
  await ensureFolder(context.root, baselinesFolder(context.root));
  await removeAbandoned(context.root, context.now());
  await withLock(referencesLock(context.root), context, () =>
    withLock(place.lock, context, () => writeBaseline(context, place, name, record)),
  );
  return infoOf(name, record, record.results.length);
}

/** Loads the baseline of a name, its benchmarks sorted by file name; `null` where there is none. */
export async function loadBaseline(context: StoreContext, name: string): Promise<RunRecord | null> {
  return loadBaselineAt(context, placeOfName(context.root, name));
}

/** Loads the baseline at a place; see {@link loadBaseline}. */
export async function loadBaselineAt(context: StoreContext, place: BaselinePlace): Promise<RunRecord | null> {
  const texts = await readBaselineTexts(context.root, place);
  if (texts === null) return null;
  if (texts.from === 'journal') {
    const { record } = readDamageable(place.journal, () => readJournal(texts.text, place.journal));
    return {
      ...record,
      results: record.results.toSorted((a, b) =>
        benchmarkFileName(a.id) < benchmarkFileName(b.id) ? -1 : 1,
      ),
    };
  }
  const manifest = manifestOf(place, texts);
  if (manifest === null) return null;
  const results: ResultRecord[] = [];
  for (const fileName of texts.benchmarks) {
    const result = await benchmarkOf(context, place, manifest, texts, fileName);
    if (result !== null) results.push(result);
  }
  return { ...manifest.common, results };
}

/** All baselines in short, sorted by name. Damaged ones are reported and left out. */
export async function listBaselines(context: StoreContext): Promise<BaselineInfo[]> {
  const infos: BaselineInfo[] = [];
  for (const encoded of await listEncodedNames(context.root)) {
    const place = placeOfFolder(context.root, encoded);
    try {
      const info = await readInfo(context.root, place);
      if (info !== null) infos.push(info);
    } catch (error) {
      report(context, place.folder, error);
    }
  }
  return infos.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Removes the baseline of a name. @returns whether there was one */
export async function removeBaseline(context: StoreContext, name: string): Promise<boolean> {
  const place = placeOfName(context.root, name);
  if (!(await folderExists(context.root, baselinesFolder(context.root)))) return false;
  return withLock(place.lock, context, () => eraseBaseline(context, place));
}

async function readInfo(root: string, place: BaselinePlace): Promise<BaselineInfo | null> {
  const texts = await readBaselineTexts(root, place, (fileName) => fileName === MANIFEST_NAME);
  if (texts === null) return null;
  if (texts.from === 'journal') {
    const { name, record } = readJournal(texts.text, place.journal);
    return infoOf(name, record, record.results.length);
  }
  const manifest = manifestOf(place, texts);
  if (manifest === null) return null;
  const name = decodeName(place.encoded) ?? manifest.name;
  if (encodeName(name) === place.encoded) return infoOf(name, manifest.common, texts.benchmarks.length);
  throw new Error(
    `${place.folder} is not the folder of the baseline "${name}", which its ${MANIFEST_NAME} names; it was left out.`,
  );
}

function manifestOf(
  place: BaselinePlace,
  texts: Extract<BaselineTexts, { from: 'folder' }>,
): BaselineManifest | null {
  const failure = texts.failures.get(MANIFEST_NAME);
  if (failure !== undefined) throw failure;
  const text = texts.files.get(MANIFEST_NAME);
  if (text !== undefined) return readDamageable(place.manifest, () => readManifest(text, place.manifest));
  if (!texts.benchmarks.some(isBenchmarkFileName)) return null;
  throw damagedBaseline(place.manifest, `${place.manifest} is missing beside the files of its benchmarks.`);
}

function readDamageable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw damagedBaseline(path, messageOf(error), error);
  }
}

function damagedBaseline(path: string, message: string, cause?: unknown): BenchlineError {
  const hint = `Restore ${path} from version control, or save the baseline anew.`;
  return new BenchlineError({
    code: 'file-damaged',
    message: `The baseline is damaged: ${message}`,
    hint,
    cause,
  });
}

async function benchmarkOf(
  context: StoreContext,
  place: BaselinePlace,
  manifest: BaselineManifest,
  texts: Extract<BaselineTexts, { from: 'folder' }>,
  fileName: string,
): Promise<ResultRecord | null> {
  const path = join(place.folder, fileName);
  const text = texts.files.get(fileName);
  if (text === undefined) {
    if (texts.failures.has(fileName)) report(context, path, texts.failures.get(fileName));
    return null;
  }
  try {
    const result = readBenchmark(text, path, manifest);
    if (benchmarkFileName(result.id) === fileName) return result;
    const message = `${path} holds the benchmark "${result.id}", whose file is ${benchmarkFileName(result.id)}; it was left out.`;
    context.onProblem({ where: path, message });
  } catch (error) {
    report(
      context,
      path,
      error,
      isBenchmarkFileName(fileName) ? await setAsideLocked(context, place, path, text) : null,
    );
  }
  return null;
}

/** Sets a file aside unless a writer is at work, who may be replacing it. */
async function setAsideLocked(
  context: StoreContext,
  place: BaselinePlace,
  path: string,
  text: string,
): Promise<string | null> {
  try {
    return await withLock(place.lock, { now: context.now, waitMs: 0 }, () => setAside(path, text));
  } catch {
    return null;
  }
}

/** The encoded names of all baselines, sorted. */
export async function listEncodedNames(root: string): Promise<string[]> {
  const parent = baselinesFolder(root);
  if (!(await folderExists(root, parent))) return [];
  try {
    const entries = await readdir(parent, { withFileTypes: true });
    const names = entries.map((entry) => {
      if (entry.isFile()) return encodedNameOfJournal(entry.name);
      return entry.name.startsWith('.') ? null : entry.name;
    });
    return [...new Set(names.filter((name) => name !== null))].sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(parent, error);
  }
}
