import { join } from 'node:path';
import type { Acceptance } from '@benchline/schema';
import { parseJson, readAcceptance } from '@benchline/schema/read';
import { placeOfName } from '../baselines/baseline-place.js';
import { removeAbandoned, replaceFile } from '../files/atomic-write.js';
import { encodeName } from '../files/encode-name.js';
import { ensureFolder } from '../files/folder.js';
import { listJsonFiles } from '../files/json-files.js';
import { readPlainFile } from '../files/plain-file.js';
import { stableJson } from '../files/stable-json.js';
import { report, type StoreContext } from '../problem.js';

/** Keeps an acceptance as the file of its benchmark, beside those of the same baseline. @returns the file's path */
export async function saveAcceptance(context: StoreContext, acceptance: Acceptance): Promise<string> {
  const checked = readAcceptance(acceptance, 'The acceptance');
  const folder = folderOf(context.root, checked.baseline);
  const path = join(folder, fileNameOf(checked.id));
  // From outside in: a link that leads out of the store is noticed before anything is made behind it.
  await ensureFolder(context.root, acceptedFolder(context.root));
  await ensureFolder(context.root, folder);
  await removeAbandoned(context.root, context.now());
  await replaceFile(context.root, path, stableJson(checked));
  return path;
}

/**
 * Reads the acceptances of a baseline, sorted by id. A file that cannot be read, or that holds another benchmark's or
 * another baseline's, is reported and left out. It stays where it is: it was written to be reviewed by people.
 */
export async function readAcceptances(context: StoreContext, baseline: string): Promise<Acceptance[]> {
  const folder = folderOf(context.root, baseline);
  const acceptances: Acceptance[] = [];
  for (const fileName of await listJsonFiles(context.root, folder)) {
    const path = join(folder, fileName);
    try {
      const text = await readPlainFile(path);
      if (text === null) continue;
      const acceptance = readAcceptance(parseJson(text, path), path);
      if (fileNameOf(acceptance.id) === fileName && acceptance.baseline === baseline)
        acceptances.push(acceptance);
      else context.onProblem({ where: path, message: misplaced(path, acceptance) });
    } catch (error) {
      report(context, path, error);
    }
  }
  return acceptances.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function acceptedFolder(root: string): string {
  return join(root, 'accepted');
}

function folderOf(root: string, baseline: string): string {
  return join(acceptedFolder(root), placeOfName(root, baseline).encoded);
}

function fileNameOf(id: string): string {
  return `${encodeName(id)}.json`;
}

function misplaced(path: string, { id, baseline }: Acceptance): string {
  return `${path} holds the accepted level of "${id}" for the baseline "${baseline}", whose file is ${fileNameOf(id)} in the folder of that baseline; it was left out.`;
}
