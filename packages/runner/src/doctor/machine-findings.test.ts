import type { Fingerprint } from '@benchline/schema';
import { expect, test } from 'vitest';
import { type MachineFacts, machineFindings } from './machine-findings.js';

const fingerprint: Fingerprint = {
  cpuModel: 'a processor',
  cpuCount: 8,
  memoryBytes: 16e9,
  memoryLimitBytes: null,
  cpuLimit: null,
  os: 'linux',
  osRelease: '6.8.0',
  arch: 'x64',
  nodeVersion: '20.20.0',
  v8Version: '11.3',
  nodeFlags: [],
};
const quiet: MachineFacts = {
  fingerprint,
  clock: { resolutionNs: 40, readingCostNs: 30, emptyFunctionNs: 0.3, emptyAwaitNs: 60 },
  machineCpuCount: 8,
  loadAverage: 0.3,
  stolenShare: 0,
  slowFlags: [],
  governor: 'performance',
  boost: null,
  hypervisor: null,
  onBattery: false,
  swapUsedBytes: 0,
};
const limited = (limits: Partial<Fingerprint>) => ({ fingerprint: { ...fingerprint, ...limits } });

test('nothing is found on a quiet machine, nor where nothing is known', () => {
  expect(machineFindings(quiet)).toEqual([]);
  const unknown = { governor: null, onBattery: null, swapUsedBytes: null, stolenShare: null };
  expect(machineFindings({ ...quiet, ...unknown, loadAverage: null })).toEqual([]);
});

test.each<[Partial<MachineFacts>, string, object]>([
  [{ loadAverage: 4.1 }, 'busy', { loadAverage: 4.1, cpuCount: 8 }],
  [{ stolenShare: 0.02 }, 'stolen-time', { share: 0.02 }],
  [{ swapUsedBytes: 1e9 }, 'swap-in-use', { swapUsedBytes: 1e9 }],
  [{ slowFlags: ['--jitless', '--prof'] }, 'slow-flags', { flags: '--jitless --prof' }],
  [{ onBattery: true }, 'on-battery', {}],
  [{ governor: 'schedutil' }, 'governor', { governor: 'schedutil' }],
  [{ boost: { setting: '/sys/x', offValue: 0 } }, 'boost', { setting: '/sys/x', offValue: 0 }],
  [{ clock: { ...quiet.clock, resolutionNs: 1e6 } }, 'coarse-clock', { resolutionNs: 1e6 }],
  [{ hypervisor: '' }, 'virtual-machine', { hypervisor: '' }],
  [limited({ cpuLimit: 2.5 }), 'cpu-quota', { cpuLimit: 2.5, cpuCount: 8 }],
  [limited({ cpuCount: 1 }), 'few-processors', { processors: 1 }],
  [limited({ memoryLimitBytes: 1e9 }), 'memory-limit', { memoryLimitBytes: 1e9, memoryBytes: 16e9 }],
])('%j is found as %s', (facts, code, args) => {
  expect(machineFindings({ ...quiet, ...facts })).toEqual([{ code, args }]);
});

test('a quota of less than two processors leaves few of them, whatever the machine has', () => {
  const codes = machineFindings({ ...quiet, ...limited({ cpuLimit: 1.5 }) }).map(({ code }) => code);
  expect(codes).toEqual(['cpu-quota', 'few-processors']);
});

test('just below the thresholds nothing is said', () => {
  const just = {
    loadAverage: 4,
    stolenShare: 0.01,
    swapUsedBytes: 0.16e9,
    clock: { ...quiet.clock, resolutionNs: 1000 },
  };
  expect(machineFindings({ ...quiet, ...just })).toEqual([]);
});
