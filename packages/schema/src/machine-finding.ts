/**
 * Everything about a machine that makes its times noisy and that Benchline can find out, with the arguments its words
 * need. `@benchline/format` puts them into words. Numbers carry their unit in their name.
 */
export interface MachineFindingArguments {
  /** Other programs kept processors busy before anything was measured. */
  busy: { loadAverage: number; cpuCount: number };
  /** The processor's speed follows the load. */
  governor: { governor: string };
  /** The processor runs above its base frequency for as long as heat and its neighbours allow. */
  boost: { setting: string; offValue: number };
  /** The processors are lent by a hypervisor; its name is `''` where it does not tell. */
  'virtual-machine': { hypervisor: string };
  /** A share of the time that programs wanted to run went to other virtual machines. */
  'stolen-time': { share: number };
  /** A quota pauses every process of the container once it is spent. */
  'cpu-quota': { cpuLimit: number; cpuCount: number };
  /** Less memory than the machine has. */
  'memory-limit': { memoryLimitBytes: number; memoryBytes: number };
  /** Nothing left for garbage collection, compilation and the rest of the system. */
  'few-processors': { processors: number };
  'on-battery': Record<never, never>;
  /** The clock steps so coarsely that samples must be long. */
  'coarse-clock': { resolutionNs: number };
  /** Flags of Node that make it run otherwise than in production. */
  'slow-flags': { flags: string };
  /** Memory was moved to disk. */
  'swap-in-use': { swapUsedBytes: number };
}

/** The code of a finding. */
export type MachineFindingCode = keyof MachineFindingArguments;

/** Something that makes a machine noisy, as data: a code and the arguments its words need. */
export interface MachineFinding {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Makes a finding; the compiler checks that the arguments are those of the code. */
export function machineFinding<Code extends MachineFindingCode>(
  code: Code,
  args: MachineFindingArguments[Code],
): MachineFinding {
  return { code, args: { ...args } as MachineFinding['args'] };
}
