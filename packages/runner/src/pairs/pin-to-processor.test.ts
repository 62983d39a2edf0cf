import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pinToProcessor, processorsToPinTo } from './pin-to-processor.js';

describe('processorsToPinTo', () => {
  it.each([
    [
      'ranges and single ones',
      'Name:\tnode\nCpus_allowed_list:\t0-1,4,6-7\nMems_allowed:\t1',
      [0, 1, 4, 6, 7],
    ],
    ['a single one: there is nothing to choose', 'Cpus_allowed_list:\t3', []],
    ['a status without it', 'Name:\tnode', []],
    ['nonsense', 'Cpus_allowed_list:\t7-2,-', []],
    ['no such file, as on macOS and Windows', null, []],
  ])('reads %s', (_name, status, processors) => {
    expect(processorsToPinTo((path) => (path === '/proc/self/status' ? status : null))).toEqual(processors);
  });
});

describe('pinToProcessor', () => {
  const [processor] = processorsToPinTo();

  it.skipIf(processor === undefined)('keeps all threads of a process to one processor', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      await new Promise((resolve) => child.once('spawn', resolve));
      const pid = child.pid as number;
      expect(await pinToProcessor(pid, processor as number)).toBe(true);
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(new RegExp(`^Cpus_allowed_list:\\t${processor}$`, 'm'));
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('says so where there is no such command', async () => {
    expect(await pinToProcessor(process.pid, 0, 'no-such-taskset')).toBe(false);
  });
});
