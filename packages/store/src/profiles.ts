import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchlineError, type StoredProfile } from '@benchline/schema';
import { replaceFile } from './files/atomic-write.js';
import { isMissing, unreadable } from './files/file-error.js';
import { ensureFolder, folderExists } from './files/folder.js';
import { patiently } from './files/patience.js';

const hashPattern = /^[0-9a-f]{64}$/;
const formatPattern = /^[a-z0-9]{1,32}$/;

/** The folder of profiles, each named by the hash of its bytes. */
export function profileFolder(root: string): string {
  return join(root, 'profiles');
}

/** Whether a file name is one that {@link saveProfile} gives. */
export function isProfileFile(name: string): boolean {
  return /^[0-9a-f]{64}\.[a-z0-9]{1,32}$/.test(name);
}

/**
 * Keeps a profile under the hash of its bytes. The same bytes are kept once.
 *
 * @throws BenchlineError `option-invalid` for a format that is no file ending, `file-unwritable`
 */
export async function saveProfile(root: string, bytes: Uint8Array, format: string): Promise<StoredProfile> {
  requireFormat(format);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const folder = profileFolder(root);
  await ensureFolder(root, folder);
  const path = join(folder, `${hash}.${format}`);
  // One that is there already may be damaged: it is replaced, and what reads it meanwhile sees the old or the new.
  await replaceFile(root, path, bytes);
  return { hash, format, path };
}

/**
 * Reads a profile.
 *
 * @returns `null` where there is none of that hash, or where its bytes are no longer those that the hash names
 * @throws BenchlineError `option-invalid` for what is no hash or no format, `file-unreadable`
 */
export async function loadProfile(root: string, hash: string, format: string): Promise<Uint8Array | null> {
  requireFormat(format);
  if (!hashPattern.test(hash)) throw invalid('hash', hash, 'the SHA-256 that a result names its profile by');
  const folder = profileFolder(root);
  const path = join(folder, `${hash}.${format}`);
  try {
    if (!(await folderExists(root, folder))) return null;
    const bytes = await patiently(() => readFile(path));
    return createHash('sha256').update(bytes).digest('hex') === hash ? bytes : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw unreadable(path, error);
  }
}

function requireFormat(format: string): void {
  if (!formatPattern.test(format))
    throw invalid('format', format, "a file ending without a dot, such as 'cpuprofile'");
}

function invalid(what: string, value: string, expected: string): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `The ${what} of a profile is ${JSON.stringify(value)}; it must be ${expected}.`,
    hint: 'Give what the link in a result says.',
  });
}
