import { spawn } from 'node:child_process';

/** Ends the process when whoever holds the shell's input has gone, and does nothing once it is told that all is well. */
const SCRIPT = `trap '' HUP INT TERM; read -r _ || kill -KILL "$1"`;

/**
 * Watches over a measuring process from outside: when this process is ended by a signal that it cannot answer (SIGKILL),
 * an endless loop in the other would run on for ever, since it never gets to hear that its parent has gone. A shell of a
 * few hundred kilobytes waits on a pipe that closes with this process, whatever ends it.
 *
 * Windows needs none: Node puts a process that it starts into a job object that this process alone holds, and when
 * it has ended, however it did, the system ends what is in it (`uv__init_global_job_handle` of libuv, with
 * `JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE`).
 *
 * @param pid - the process to end with this one
 * @returns call it when that process has ended
 */
export function endWithThisProcess(pid: number, platform: NodeJS.Platform = process.platform): () => void {
  if (platform === 'win32') return () => undefined;
  // In a group of its own, or what kills this process's whole group would take the watch with it.
  const shell = spawn('sh', ['-c', SCRIPT, 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: { PATH: process.env.PATH },
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return () => void shell.stdin.end('ended\n');
}
