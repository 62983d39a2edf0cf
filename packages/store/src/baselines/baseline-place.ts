import { join } from 'node:path';
import { BenchlineError } from '@benchline/schema';
import { encodeName } from '../files/encode-name.js';

/** The longest name of a baseline, in UTF-16 units. */
const LONGEST_NAME = 200;

/** The file that holds what is common to a baseline's benchmarks. */
export const MANIFEST_NAME = 'baseline.json';

const journalName = /^\.(.+)\.next\.json$/;

/** Where the parts of a baseline are. */
export interface BaselinePlace {
  /** The folder's name: the baseline's name, encoded. */
  readonly encoded: string;
  readonly folder: string;
  readonly manifest: string;
  /** The complete baseline in one file, there only while the folder is being brought up to it. */
  readonly journal: string;
  readonly lock: string;
}

/** The lock under which baselines are saved and the history is cleaned up, so that neither overlooks the other. */
export function referencesLock(root: string): string {
  return join(root, '.references.lock');
}

/** The folder that holds all baselines. */
export function baselinesFolder(root: string): string {
  return join(root, 'baselines');
}

/**
 * Where the baseline of a name is.
 *
 * @throws BenchlineError `baseline-name-invalid` for an empty or very long name
 */
export function placeOfName(root: string, name: string): BaselinePlace {
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME) {
    throw new BenchlineError({
      code: 'baseline-name-invalid',
      message:
        name === ''
          ? 'The name of a baseline is empty.'
          : `The name of a baseline is no text of at most ${LONGEST_NAME} characters.`,
      hint: "Give a short name, for example 'main'.",
    });
  }
  return placeOfFolder(root, encodeName(name));
}

/** Where the baseline of an encoded name is. */
export function placeOfFolder(root: string, encoded: string): BaselinePlace {
  const parent = baselinesFolder(root);
  const folder = join(parent, encoded);
  return {
    encoded,
    folder,
    manifest: join(folder, MANIFEST_NAME),
    journal: join(parent, `.${encoded}.next.json`),
    lock: join(parent, `.${encoded}.lock`),
  };
}

/** The encoded name of the baseline that a journal belongs to; `null` for any other file. */
export function encodedNameOfJournal(fileName: string): string | null {
  return journalName.exec(fileName)?.[1] ?? null;
}
