import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:os';

/** How a command is run. */
export interface CommandOptions {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Runs the `benchline` command without a shell and with nothing in its environment but what is given. Its output goes to the
 * job's log; what in it looks like a command to the runner is text. A request to end is handed on.
 *
 * @returns the exit code
 */
export async function runCommand(
  file: string,
  args: readonly string[],
  { directory, environment }: CommandOptions,
): Promise<number> {
  const fence = randomUUID();
  process.stdout.write(`::stop-commands::${fence}\n`);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const handOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, handOn);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, handOn);
    process.stdout.write(`\n::${fence}::\n`);
  }
}
