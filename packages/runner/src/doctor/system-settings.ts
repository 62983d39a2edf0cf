import { GOVERNOR_FILE } from '../environment/machine-state.js';
import type { ReadSystemFile } from '../environment/system-file.js';

/** A setting that turns boosting off, where it is on. */
export interface BoostSetting {
  /** The file to write to. */
  readonly setting: string;
  /** What to write. */
  readonly offValue: number;
}

/** What the system's files say of speed and memory; `null` where they say nothing. */
export interface SystemSettings {
  readonly governor: string | null;
  readonly boost: BoostSetting | null;
  /** The hypervisor's name, `''` where it does not tell; `null` on a real machine, or where it cannot be known. */
  readonly hypervisor: string | null;
  readonly onBattery: boolean | null;
  readonly swapUsedBytes: number | null;
}

/** Batteries of the machine by the names that Linux's drivers give them; those of mice and keyboards have others. */
const batteries = ['BAT0', 'BAT1', 'BATT', 'CMB0', 'macsmc-battery'] as const;

/** Hypervisors by what they put into the DMI tables as the machine's vendor and product. */
const hypervisors: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/QEMU|KVM|Bochs/i, 'QEMU/KVM'],
  [/VMware/i, 'VMware'],
  [/VirtualBox|innotek/i, 'VirtualBox'],
  [/Xen/i, 'Xen'],
  [/Microsoft Corporation Virtual Machine/i, 'Hyper-V'],
  [/Parallels/i, 'Parallels'],
  [/Amazon EC2(?!.*metal)/i, 'Amazon EC2'],
  [/Google Compute Engine/i, 'Google Compute Engine'],
  [/OpenStack/i, 'OpenStack'],
  [/DigitalOcean/i, 'DigitalOcean'],
];

/** Reads the system's files. They are Linux's; elsewhere there are none. */
export function readSystemSettings(read: ReadSystemFile): SystemSettings {
  return {
    governor: read(GOVERNOR_FILE),
    boost: readBoost(read),
    hypervisor: readHypervisor(read),
    onBattery: readOnBattery(read),
    swapUsedBytes: readSwapUsedBytes(read),
  };
}

/** Intel's driver says whether turbo is off, all others whether boosting is on (Linux, admin-guide/pm). */
function readBoost(read: ReadSystemFile): BoostSetting | null {
  const intel = '/sys/devices/system/cpu/intel_pstate/no_turbo';
  if (read(intel) === '0') return { setting: intel, offValue: 1 };
  const general = '/sys/devices/system/cpu/cpufreq/boost';
  return read(general) === '1' ? { setting: general, offValue: 0 } : null;
}

/** On x86 the processor itself tells; elsewhere only the name of the machine does. */
function readHypervisor(read: ReadSystemFile): string | null {
  const product = ['sys_vendor', 'product_name'].map((name) => read(`/sys/class/dmi/id/${name}`) ?? '');
  const known = hypervisors.find(([pattern]) => pattern.test(product.join(' ')))?.[1] ?? null;
  const flags = /^flags\s*:.*$/m.exec(read('/proc/cpuinfo') ?? '')?.[0];
  if (flags === undefined) return known;
  return /\bhypervisor\b/.test(flags) ? (known ?? '') : null;
}

function readOnBattery(read: ReadSystemFile): boolean | null {
  const states = batteries
    .map((name) => read(`/sys/class/power_supply/${name}/status`))
    .filter((state) => state !== null);
  return states.length === 0 ? null : states.includes('Discharging');
}

function readSwapUsedBytes(read: ReadSystemFile): number | null {
  const text = read('/proc/meminfo') ?? '';
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
  const used = (kilobytes('SwapTotal') - kilobytes('SwapFree')) * 1024;
  return Number.isFinite(used) ? used : null;
}
