import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode } from './file-error.js';

/** What Windows says of a file that another process has open just now, or that is about to go. */
const busyCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** With waits of 1, 2, 4 … ms, a second in all. */
const MOST_ATTEMPTS = 11;

/**
 * Does something with a file, and does it again for about a second where Windows refuses it. There, a file cannot be
 * renamed, replaced, removed or opened while another process (a reader, a virus scanner, an indexer) holds it in some ways,
 * typically for milliseconds. Elsewhere such a refusal is final, and so is a lasting one there.
 *
 * @throws what the last attempt threw
 */
export async function patiently<Result>(
  action: () => Promise<Result>,
  platform: NodeJS.Platform = process.platform,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const isBusy = platform === 'win32' && busyCodes.has(systemCode(error) ?? '');
      if (!isBusy || attempt === MOST_ATTEMPTS) throw error;
      await sleep(2 ** (attempt - 1));
    }
  }
}
