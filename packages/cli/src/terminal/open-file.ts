import { spawn } from 'node:child_process';
import { BenchlineError, messageOf } from '@benchline/schema';

/** What opens a file in the program that the user reads such files with. */
export function openerOf(platform: NodeJS.Platform): readonly [command: string, ...args: string[]] {
  switch (platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      // The first argument in quotes would be taken for a title.
      return ['cmd', '/c', 'start', ''];
    default:
      return ['xdg-open'];
  }
}

/**
 * Opens a file for the user to look at, and does not wait for that to end.
 *
 * @throws BenchlineError `file-unreadable` where nothing on this machine opens it
 */
export async function openFile(path: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  const [command, ...args] = openerOf(platform);
  const child = spawn(command, [...args, path], { detached: true, stdio: 'ignore' });
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
