import { spawn } from 'node:child_process';
import { BenchlineError } from '@benchline/schema';

/** What a git command came to. */
export interface GitResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git commands in one folder. */
export interface Git {
  /** Runs a command, and gives what it came to. */
  attempt(args: readonly string[], options?: GitCommandOptions): Promise<GitResult>;
  /** Runs a command that has to succeed, and gives what it printed. @throws BenchlineError `file-unwritable` */
  run(args: readonly string[], options?: GitCommandOptions): Promise<string>;
}

export interface GitCommandOptions {
  /** What the command reads. */
  readonly stdin?: string;
  /** Variables besides. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** For whom git commands are run. */
export interface GitOptions {
  readonly directory: string;
  /** The address that the token is for, such as `https://github.com`; the token goes nowhere else. */
  readonly serverUrl: string;
  /** `''` for none. */
  readonly token: string;
}

/** Variables that git needs of the job: to be found, and to get through a proxy. No token, no input, no setting of git. */
const passed =
  /^(PATH|PATHEXT|SYSTEMROOT|TMP|TEMP|TMPDIR|https?_proxy|no_proxy|all_proxy|SSL_CERT_(FILE|DIR))$/i;

/** What no configuration of the machine, of a user or of a repository may change. */
const settings: readonly (readonly [string, string])[] = [
  ['core.hooksPath', process.platform === 'win32' ? 'NUL' : '/dev/null'],
  // Links are written as files that say where they lead, so that nothing is written through them.
  ['core.symlinks', 'false'],
  ['core.autocrlf', 'false'],
  ['core.fsmonitor', 'false'],
  ['credential.helper', ''],
  ['gc.auto', '0'],
  ['user.name', 'github-actions[bot]'],
  ['user.email', '41898282+github-actions[bot]@users.noreply.github.com'],
];

/**
 * Git in a folder of its own. Commands are lists of arguments and never reach a shell. The token stands in git's environment
 * alone, as the header of one server: in no address, no argument and no file.
 */
export function createGit({ directory, serverUrl, token }: GitOptions): Git {
  const header: readonly (readonly [string, string])[] =
    token === ''
      ? []
      : [[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basicCredentials(token)}`]];
  const environment = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => passed.test(name))),
    ...configuration([...settings, ...header]),
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
  const attempt: Git['attempt'] = (args, { stdin = '', variables = {} } = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn('git', args, { cwd: directory, env: { ...environment, ...variables } });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.once('error', (cause) => reject(gitFailed('could not be started', cause.message, cause)));
      child.once('close', (code) => resolve({ code: code ?? 128, stdout, stderr }));
      // A command that ends early leaves its input unread, which is no fault of its own.
      child.stdin.on('error', () => {});
      child.stdin.end(stdin);
    });
  return {
    attempt,
    async run(args, options) {
      const { code, stdout, stderr } = await attempt(args, options);
      if (code !== 0) throw gitFailed(`${args[0]} ended with ${code}`, stderr);
      return stdout;
    },
  };
}

/** How GitHub takes a token: the password of anyone. */
export function basicCredentials(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

/** Settings as variables, which no other process sees. */
function configuration(entries: readonly (readonly [string, string])[]): Record<string, string> {
  const variables: Record<string, string> = { GIT_CONFIG_COUNT: String(entries.length) };
  entries.forEach(([key, value], i) => {
    variables[`GIT_CONFIG_KEY_${i}`] = key;
    variables[`GIT_CONFIG_VALUE_${i}`] = value;
  });
  return variables;
}

/** What git said, in one line. */
export function gitFailed(what: string, said: string, cause?: unknown): BenchlineError {
  const lines = said.split('\n').map((line) => line.trim());
  const text = lines.filter((line) => line !== '').slice(-3);
  return new BenchlineError({
    code: 'file-unwritable',
    message: `git ${what}${text.length === 0 ? '' : `: ${text.join(' ')}`}`,
    hint: 'The data branch was not changed; what was measured is in the artifact.',
    cause,
  });
}
