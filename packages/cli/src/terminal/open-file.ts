import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { BenchlineError, messageOf } from '@benchline/schema';

/**
 * What opens a file in the program that the user reads such files with.
 *
 * @param path - absolute; no shell reads it, whatever is in it
 */
export function openerOf(
  path: string,
  platform: NodeJS.Platform,
): { readonly command: string; readonly args: readonly string[] } {
  switch (platform) {
    case 'darwin':
      return { command: 'open', args: [path] };
    case 'win32': {
      // Not `start`, which is a word of the shell: `&` in a folder's name would begin another command.
      const { href } = pathToFileURL(path, { windows: true });
      return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', href] };
    }
    default:
      return { command: 'xdg-open', args: [path] };
  }
}

/**
 * Opens a file for the user to look at, and does not wait for that to end.
 *
 * @param path - absolute
 * @throws BenchlineError `file-unreadable` where nothing on this machine opens it
 */
export async function openFile(path: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  const { command, args } = openerOf(path, platform);
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  await new Promise<void>((fulfil, reject) => {
    child.once('spawn', fulfil);
    child.once('error', (cause) =>
      reject(
        new BenchlineError({
          code: 'file-unreadable',
          message: `The report was written, but ${command} could not open it: ${messageOf(cause)}`,
          hint: `Open it yourself: ${path}`,
          cause,
        }),
      ),
    );
  });
  child.unref();
}
