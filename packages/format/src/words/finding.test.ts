import { machineFinding } from '@benchline/schema';
import { expect, test } from 'vitest';
import { describeMachineFinding } from './finding.js';

const all = [
  machineFinding('busy', { loadAverage: 3.25, cpuCount: 4 }),
  machineFinding('governor', { governor: 'powersave' }),
  machineFinding('boost', { setting: '/sys/devices/system/cpu/intel_pstate/no_turbo', offValue: 1 }),
  machineFinding('virtual-machine', { hypervisor: 'QEMU' }),
  machineFinding('virtual-machine', { hypervisor: '' }),
  machineFinding('stolen-time', { share: 0.034 }),
  machineFinding('cpu-quota', { cpuLimit: 1.5, cpuCount: 8 }),
  machineFinding('memory-limit', { memoryLimitBytes: 2e9, memoryBytes: 16e9 }),
  machineFinding('few-processors', { processors: 1 }),
  machineFinding('on-battery', {}),
  machineFinding('coarse-clock', { resolutionNs: 15_600_000 }),
  machineFinding('slow-flags', { flags: '--jitless --inspect' }),
  machineFinding('swap-in-use', { swapUsedBytes: 700e6 }),
];

test('every code has words', () => {
  expect(all.map((finding) => describeMachineFinding(finding).text)).toMatchInlineSnapshot(`
    [
      "Other programs are at work: load 3.25 on 4 processors.",
      "The frequency governor is "powersave": the processor changes its speed with the load.",
      "The processor boosts above its base frequency, by how much depends on heat and on what runs beside it.",
      "This is a virtual machine (QEMU): its neighbours share processor, caches and memory bandwidth, unseen from here.",
      "This is a virtual machine: its neighbours share processor, caches and memory bandwidth, unseen from here.",
      "3.4 % of the processor time that was wanted went to other virtual machines (steal).",
      "The container may use 1.5 of 8 processors: when its quota is spent, all its processes pause.",
      "Memory is limited to 2.00 GB of 16.0 GB: near the limit, reclaiming memory slows everything down.",
      "With 1 processor, garbage collection, compilation and everything else interrupt what is measured.",
      "The machine runs on battery, and saves power at the cost of speed.",
      "The clock steps by 15.6 ms, so that a sample has to be a thousand times as long.",
      "Node runs with --jitless --inspect: such code is not the code that runs in production.",
      "700 MB of memory were moved to disk: touching them again takes milliseconds.",
    ]
  `);
});

test('every finding says what to do', () => {
  for (const finding of all) expect(describeMachineFinding(finding).hint, finding.code).not.toBe('');
  expect(
    describeMachineFinding(machineFinding('boost', { setting: '/sys/boost', offValue: 0 })).hint,
  ).toContain('echo 0 | sudo tee /sys/boost');
});

test('a code of a later version is named with its arguments', () => {
  expect(describeMachineFinding({ code: 'too-hot', args: { celsius: 90 } }).text).toBe('too-hot: celsius 90');
  expect(describeMachineFinding({ code: 'constructor', args: {} }).text).toBe('constructor');
});
