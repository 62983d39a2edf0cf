import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, type RunRecord } from '@benchline/schema';
import {
  commitFile,
  discardFile,
  removeFile,
  replaceFile,
  type StagedFile,
  stageFile,
} from '../files/atomic-write.js';
import { isMissing, unwritable } from '../files/file-error.js';
import { ensureFolder, folderExists, syncFolder } from '../files/folder.js';
import { patiently } from '../files/patience.js';
import { readPlainFile } from '../files/plain-file.js';
import { isSetAside, setAside } from '../files/set-aside.js';
import { isDamage, report, type StoreContext } from '../problem.js';
import {
  baselineFiles,
  benchmarkFileName,
  claimedId,
  isBenchmarkFileName,
  journalContent,
  readJournal,
} from './baseline-document.js';
import { type BaselinePlace, baselinesFolder, MANIFEST_NAME } from './baseline-place.js';
import { listBenchmarkFiles } from './baseline-read.js';

/**
 * Makes a record the baseline of a name. The caller holds the lock.
 *
 * All content is on the disk before anything is visible; then the journal makes the new baseline visible in one step;
 * then the files take their places. A process that is killed leaves the old baseline before that step, and after it a
 * journal that readers take, and that the next save or removal works off.
 */
export async function writeBaseline(
  context: StoreContext,
  place: BaselinePlace,
  name: string,
  record: RunRecord,
): Promise<void> {
  await finishJournal(context, place);
  await bringTo(context, place, name, record, () =>
    replaceFile(context.root, place.journal, journalContent(name, record)),
  );
}

/** Works off the journal that a killed process left. The caller holds the lock. */
export async function finishJournal(context: StoreContext, place: BaselinePlace): Promise<void> {
  const text = await readPlainFile(place.journal);
  if (text === null) return;
  try {
    const { name, record } = readJournal(text, place.journal);
    await bringTo(context, place, name, record, async () => {});
  } catch (error) {
    if (!isDamage(error)) throw error;
    report(context, place.journal, error, await setAside(place.journal, text));
  }
}

/** Removes a baseline. The caller holds the lock. @returns whether there was one */
export async function eraseBaseline(context: StoreContext, place: BaselinePlace): Promise<boolean> {
  await finishJournal(context, place);
  if (!(await folderExists(context.root, place.folder))) return false;
  if ((await readPlainFile(place.manifest)) === null && (await listBenchmarkFiles(place)).length === 0)
    return false;
  try {
    const stale = new Set([MANIFEST_NAME, ...(await ownBenchmarkFiles(place, isBenchmarkFileName))]);
    const foreign = (await readdir(place.folder)).filter(
      (fileName) => !stale.has(fileName) && !isSetAside(fileName),
    );
    if (foreign.length === 0) {
      const grave = join(context.root, `.tmp-${randomUUID()}`);
      await patiently(() => rename(place.folder, grave));
      await syncFolder(dirname(place.folder));
      await rm(grave, { recursive: true, force: true, maxRetries: 10 });
    } else {
      for (const fileName of stale) await removeFile(join(place.folder, fileName));
      await syncFolder(place.folder);
    }
    return true;
  } catch (error) {
    throw unwritable(place.folder, error);
  }
}

async function bringTo(
  context: StoreContext,
  place: BaselinePlace,
  name: string,
  record: RunRecord,
  makeVisible: () => Promise<void>,
): Promise<void> {
  const files = baselineFiles(name, record);
  await ensureFolder(context.root, place.folder);
  const stale = (await ownBenchmarkFiles(place)).filter((fileName) => !files.has(fileName));
  const staged: StagedFile[] = [];
  try {
    for (const [fileName, content] of files) {
      const path = join(place.folder, fileName);
      if ((await existing(path)) !== content) staged.push(await stageFile(context.root, path, content));
    }
    if (staged.length + stale.length > 0) await makeVisible();
  } catch (error) {
    await Promise.all(staged.map(discardFile));
    throw error;
  }
  try {
    for (const file of staged) await commitFile(file);
    for (const fileName of stale) await removeFile(join(place.folder, fileName));
    await syncFolder(place.folder);
    await removeFile(place.journal);
    await syncFolder(baselinesFolder(context.root));
  } catch (error) {
    await Promise.all(staged.map(discardFile));
    throw unwritable(
      place.folder,
      new Error(`the baseline is kept in ${place.journal} until then (${messageOf(error)})`, {
        cause: error,
      }),
    );
  }
}

/**
 * The benchmark files of a folder that the store wrote: each holds the benchmark that its name stands for.
 *
 * @param isOwnDamaged - whether a file that holds no benchmark, so that it is damaged or foreign, counts by its name
 */
async function ownBenchmarkFiles(
  place: BaselinePlace,
  isOwnDamaged: (fileName: string) => boolean = () => false,
): Promise<string[]> {
  const own: string[] = [];
  for (const fileName of await listBenchmarkFiles(place)) {
    const text = await existing(join(place.folder, fileName));
    const id = text === null ? null : claimedId(text);
    if (id === null ? isOwnDamaged(fileName) : benchmarkFileName(id) === fileName) own.push(fileName);
  }
  return own;
}

/** What stands at a path, `null` also where it cannot be read: then it is not what shall stand there. */
async function existing(path: string): Promise<string | null> {
  try {
    return await readPlainFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    return null;
  }
}
