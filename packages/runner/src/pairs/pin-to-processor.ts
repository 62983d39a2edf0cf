import { execFile } from 'node:child_process';
import { type ReadSystemFile, readSystemFile } from '../environment/system-file.js';

/** How long `taskset` may take; it takes milliseconds. */
const PIN_LIMIT_MS = 2_000;

/**
 * The processors that this process may run on, by number; empty where the system does not tell (all but Linux), and where
 * there is but one, so that nothing is to be chosen.
 */
export function processorsToPinTo(read: ReadSystemFile = readSystemFile): number[] {
  const list = /^Cpus_allowed_list:\s*([\d,-]+)$/m.exec(read('/proc/self/status') ?? '')?.[1] ?? '';
  const processors = list
    .split(',')
    .filter(Boolean)
    .flatMap((part) => {
      const [first = Number.NaN, last = first] = part.split('-').map(Number);
      return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, i) => first + i);
    });
  return processors.length > 1 ? processors : [];
}

/**
 * Keeps all threads of a process to one processor, by `taskset` of util-linux.
 *
 * @returns whether it is done; it is not where there is no such command, or the system forbids it
 */
export function pinToProcessor(pid: number, processor: number, command = 'taskset'): Promise<boolean> {
  const args = ['--all-tasks', '--cpu-list', '--pid', String(processor), String(pid)];
  return new Promise((resolve) => {
    execFile(command, args, { timeout: PIN_LIMIT_MS, windowsHide: true }, (error) => resolve(error === null));
  });
}
