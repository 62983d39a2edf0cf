import { posix, win32 } from 'node:path';

/**
 * The path of a script as it is shown: relative to a folder where it lies in it, with `/` between folders; else as it is.
 * A path of Windows is known by its looks, so that a profile may be read on another system than it was taken on.
 *
 * @param file - an absolute path, or an address, which stays
 * @param directory - absolute
 */
export function fileInside(file: string, directory: string): string {
  const isWindows = isWindowsPath(file);
  const path = isWindows ? win32 : posix;
  if (!path.isAbsolute(file)) return file;
  const shown = isWindowsPath(directory) === isWindows ? inside(file, directory, path) : file;
  return isWindows ? shown.replaceAll('\\', '/') : shown;
}

function inside(file: string, directory: string, path: typeof posix): string {
  const relative = path.relative(directory, file);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return relative === '' || isOutside ? file : relative;
}

/** A drive, or the name of another machine. */
function isWindowsPath(path: string): boolean {
  return /^(?:[a-z]:[\\/]|\\\\)/i.test(path);
}
