import { BenchlineError, messageOf } from '@benchline/schema';

/** The error for a path that cannot be written. */
export function unwritable(path: string, cause: unknown): BenchlineError {
  return new BenchlineError({
    code: 'file-unwritable',
    message: `${path} cannot be written: ${messageOf(cause)}`,
    hint: 'Make the folder, give this user permission to write there and room on the disk, or choose another path.',
    cause,
  });
}
