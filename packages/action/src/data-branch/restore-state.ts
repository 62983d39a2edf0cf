import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DataBranch, fetchTip, filesAt, type Workbench, withWorkbench } from './data-branch.js';
import { isKept, type KeptKinds } from './kept-files.js';

/** What a job began with. */
export interface Restored {
  /** The commit of the data branch; `''` where there is no such branch yet. */
  readonly base: string;
  readonly fileCount: number;
}

/**
 * Puts what the data branch has for this machine into the store's folder. Nothing but plain files of the kinds that are kept
 * is taken, and nothing is pushed.
 *
 * @throws BenchlineError `file-unwritable` where the branch cannot be read
 */
export async function restoreState(
  source: DataBranch,
  directory: string,
  kinds: KeptKinds,
): Promise<Restored> {
  return withWorkbench(source, async (bench) => {
    const base = await fetchTip(bench);
    if (base === null) return { base: '', fileCount: 0 };
    const files = [...(await filesAt(bench, base, source.place)).keys()].filter((path) =>
      isKept(path, kinds),
    );
    if (files.length > 0) await copyOut(bench, base, source.place, files, directory);
    return { base, fileCount: files.length };
  });
}

async function copyOut(
  { git, directory: from }: Workbench,
  commit: string,
  place: string,
  files: readonly string[],
  to: string,
): Promise<void> {
  await git.run(['read-tree', commit]);
  const paths = files.map((path) => `${place}/${path}\0`).join('');
  await git.run(['checkout-index', '-z', '--force', '--stdin'], { stdin: paths });
  for (const path of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(from, place, path), join(to, path));
  }
}
