import { describe, expect, test } from 'vitest';
import { readSystemSettings } from './system-settings.js';

const files = (texts: Readonly<Record<string, string>>) => (path: string) => texts[path] ?? null;
const settings = (texts: Readonly<Record<string, string>>) => readSystemSettings(files(texts));

const noTurbo = '/sys/devices/system/cpu/intel_pstate/no_turbo';
const boost = '/sys/devices/system/cpu/cpufreq/boost';
const vendor = '/sys/class/dmi/id/sys_vendor';
const product = '/sys/class/dmi/id/product_name';
const cpuinfo = '/proc/cpuinfo';
const onX86 = 'processor\t: 0\nflags\t\t: fpu vme hypervisor avx2\nbugs\t\t: none';
const onArm = 'processor\t: 0\nFeatures\t: fp asimd evtstrm';

test('where there are no such files, nothing is known', () => {
  expect(settings({})).toEqual({
    governor: null,
    boost: null,
    hypervisor: null,
    onBattery: null,
    swapUsedBytes: null,
  });
});

test('the governor is that of the first processor', () => {
  expect(settings({ '/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor': 'powersave' }).governor).toBe(
    'powersave',
  );
});

test.each([
  [{ [noTurbo]: '0' }, { setting: noTurbo, offValue: 1 }],
  [{ [noTurbo]: '1' }, null],
  [{ [boost]: '1' }, { setting: boost, offValue: 0 }],
  [{ [boost]: '0' }, null],
])('boosting by %j is %j', (texts, expected) => {
  expect(settings(texts).boost).toEqual(expected);
});

describe('a virtual machine', () => {
  test.each([
    ['x86 says so, without a name', { [cpuinfo]: onX86 }, ''],
    ['x86 with a name', { [cpuinfo]: onX86, [vendor]: 'QEMU', [product]: 'Standard PC' }, 'QEMU/KVM'],
    ['ARM by its name', { [cpuinfo]: onArm, [vendor]: 'Amazon EC2', [product]: 'm7g.large' }, 'Amazon EC2'],
    ['ARM, rented whole', { [cpuinfo]: onArm, [vendor]: 'Amazon EC2', [product]: 'm7g.metal' }, null],
    [
      'a real x86 with a misleading name',
      { [cpuinfo]: onX86.replace('hypervisor', ''), [product]: 'Xenon' },
      null,
    ],
    [
      'Hyper-V',
      { [cpuinfo]: onX86, [vendor]: 'Microsoft Corporation', [product]: 'Virtual Machine' },
      'Hyper-V',
    ],
    ['a real machine of the same vendor', { [vendor]: 'Microsoft Corporation', [product]: 'Surface' }, null],
  ])('%s', (_what, texts: Record<string, string>, expected) => {
    expect(settings(texts).hypervisor).toBe(expected);
  });
});

test('a battery that discharges is what the machine runs on', () => {
  const status = '/sys/class/power_supply/BAT1/status';
  expect(settings({ [status]: 'Discharging' }).onBattery).toBe(true);
  expect(settings({ [status]: 'Full' }).onBattery).toBe(false);
  expect(settings({ '/sys/class/power_supply/hidpp_battery_0/status': 'Discharging' }).onBattery).toBeNull();
});

test('used swap is what is not free of it', () => {
  const meminfo = 'MemTotal:  100 kB\nSwapCached:  1 kB\nSwapTotal:   2000 kB\nSwapFree:    1500 kB';
  expect(settings({ '/proc/meminfo': meminfo }).swapUsedBytes).toBe(500 * 1024);
  expect(settings({ '/proc/meminfo': 'MemTotal:  100 kB' }).swapUsedBytes).toBeNull();
});
