import { type Clock, type Fingerprint, type MachineFinding, machineFinding } from '@benchline/schema';
import type { SystemSettings } from './system-settings.js';

/** What findings are drawn from. */
export interface MachineFacts extends SystemSettings {
  readonly fingerprint: Fingerprint;
  /** Of a measuring process. */
  readonly clock: Clock;
  /** Logical processors of the machine, whether or not this process may use them. */
  readonly machineCpuCount: number;
  /** One-minute average before the examination; `null` where the system has none. */
  readonly loadAverage: number | null;
  /** The share of wanted processor time that went to other virtual machines; `null` where it is not told. */
  readonly stolenShare: number | null;
  /** Flags that make code run otherwise than without them. */
  readonly slowFlags: readonly string[];
}

/** Load per processor above which others are in the way, before anything is measured. */
const BUSY_LOAD = 0.5;
/** A share of stolen time that shows in results. */
const STOLEN = 0.01;
/** A share of the memory; a little is in swap on most desktops. */
const SWAPPED = 0.01;
/** A clock that steps by more makes the shortest sample longer than a millisecond. */
const COARSE_NS = 1_000;

/** Everything that makes the machine noisy: what is going on first, then what it is. */
export function machineFindings(facts: MachineFacts): MachineFinding[] {
  return [...activityFindings(facts), ...settingFindings(facts), ...limitFindings(facts)];
}

function activityFindings(facts: MachineFacts): MachineFinding[] {
  const { loadAverage, stolenShare, swapUsedBytes, slowFlags } = facts;
  const { cpuCount, memoryBytes } = facts.fingerprint;
  const findings: MachineFinding[] = [];
  if (loadAverage !== null && loadAverage > BUSY_LOAD * cpuCount) {
    findings.push(machineFinding('busy', { loadAverage, cpuCount }));
  }
  if (stolenShare !== null && stolenShare > STOLEN) {
    findings.push(machineFinding('stolen-time', { share: stolenShare }));
  }
  if (swapUsedBytes !== null && swapUsedBytes > SWAPPED * memoryBytes) {
    findings.push(machineFinding('swap-in-use', { swapUsedBytes }));
  }
  if (slowFlags.length > 0) findings.push(machineFinding('slow-flags', { flags: slowFlags.join(' ') }));
  return findings;
}

function settingFindings({ governor, boost, onBattery, clock }: MachineFacts): MachineFinding[] {
  const findings: MachineFinding[] = [];
  if (onBattery === true) findings.push(machineFinding('on-battery', {}));
  if (governor !== null && governor !== 'performance')
    findings.push(machineFinding('governor', { governor }));
  if (boost !== null) findings.push(machineFinding('boost', { ...boost }));
  if (clock.resolutionNs > COARSE_NS) {
    findings.push(machineFinding('coarse-clock', { resolutionNs: clock.resolutionNs }));
  }
  return findings;
}

function limitFindings({ fingerprint, machineCpuCount, hypervisor }: MachineFacts): MachineFinding[] {
  const { cpuCount, cpuLimit, memoryBytes, memoryLimitBytes } = fingerprint;
  const findings: MachineFinding[] = [];
  if (hypervisor !== null) findings.push(machineFinding('virtual-machine', { hypervisor }));
  if (cpuLimit !== null && cpuLimit < machineCpuCount) {
    findings.push(machineFinding('cpu-quota', { cpuLimit, cpuCount: machineCpuCount }));
  }
  const processors = Math.min(cpuCount, cpuLimit ?? cpuCount);
  if (processors < 2) findings.push(machineFinding('few-processors', { processors }));
  if (memoryLimitBytes !== null && memoryLimitBytes < memoryBytes) {
    findings.push(machineFinding('memory-limit', { memoryLimitBytes, memoryBytes }));
  }
  return findings;
}
