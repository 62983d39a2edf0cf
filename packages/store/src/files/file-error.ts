import { BenchlineError, messageOf } from '@benchline/schema';

/** The system's code of an error, such as `ENOENT`; `undefined` where it has none. */
export function systemCode(thrown: unknown): string | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Whether an error says that a file, or a folder on the way to it, is not there. */
export function isMissing(thrown: unknown): boolean {
  return systemCode(thrown) === 'ENOENT';
}

/** The error for a path that cannot be written. What stood there before is still there. */
export function unwritable(path: string, cause: unknown): BenchlineError {
  return new BenchlineError({
    code: 'file-unwritable',
    message: `${path} cannot be written: ${messageOf(cause)}`,
    hint: writeHint(systemCode(cause)),
    cause,
  });
}

/** The error for a path that is there and cannot be read. */
export function unreadable(path: string, cause: unknown): BenchlineError {
  return new BenchlineError({
    code: 'file-unreadable',
    message: `${path} cannot be read: ${messageOf(cause)}`,
    hint: 'Give this user permission to read it; a store holds plain files and folders, no links to elsewhere.',
    cause,
  });
}

function writeHint(code: string | undefined): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'Make room on the disk and save again; what was stored before is untouched.';
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return 'Something else stands at that path; move it away, or choose another folder with the `directory` option.';
    case 'ELOOP':
      return 'A store does not follow symbolic links out of its folder; replace the link by a folder.';
    default:
      return 'Give this user permission to write there, or choose another folder with the `directory` option.';
  }
}
