import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who works here: the name that commits of this folder would have, else that of the system's user. */
export async function readAuthor(directory: string): Promise<string> {
  const name = await run('git', ['config', '--get', 'user.name'], { cwd: directory, timeout: 10_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  return name === '' ? systemUser() : name;
}

/** There are users without a name, in containers for instance. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
