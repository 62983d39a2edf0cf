import type { Fingerprint } from './environment.js';

/** Whether two machines are the same, nearly so, or not comparable. */
export type EnvironmentMatch = 'same' | 'similar' | 'different';

/** One way in which two fingerprints differ. */
export interface FingerprintDifference {
  readonly field: keyof Fingerprint;
  readonly baseline: string;
  readonly current: string;
  /** Whether this difference alone makes the machines `different` rather than `similar`. */
  readonly severe: boolean;
}

/** How two fingerprints relate, with every difference. */
export interface FingerprintComparison {
  readonly match: EnvironmentMatch;
  readonly differences: readonly FingerprintDifference[];
}

/**
 * Compares where two runs took place.
 *
 * Another processor, architecture, operating system, number of processors, major version of Node or set of flags makes
 * them `different`: times do not carry over. Another patch of Node or V8, another kernel or another amount of memory
 * leaves them `similar`: worth showing, not worth failing a build. Amounts of memory within 2 % count as equal, since
 * virtual machines of one type report slightly different totals.
 */
export function compareFingerprints(baseline: Fingerprint, current: Fingerprint): FingerprintComparison {
  const differences: FingerprintDifference[] = [];
  const check = (field: keyof Fingerprint, same: boolean, severe: boolean) => {
    if (!same) {
      differences.push({ field, baseline: textOf(baseline[field]), current: textOf(current[field]), severe });
    }
  };
  for (const field of ['cpuModel', 'arch', 'os', 'cpuCount', 'cpuLimit'] as const) {
    check(field, baseline[field] === current[field], true);
  }
  const sameMajor = majorOf(baseline.nodeVersion) === majorOf(current.nodeVersion);
  check('nodeVersion', baseline.nodeVersion === current.nodeVersion, !sameMajor);
  check('v8Version', baseline.v8Version === current.v8Version, false);
  check('nodeFlags', textOf(baseline.nodeFlags) === textOf(current.nodeFlags), true);
  check('osRelease', baseline.osRelease === current.osRelease, false);
  check('memoryBytes', closeTo(baseline.memoryBytes, current.memoryBytes), false);
  check('memoryLimitBytes', closeTo(baseline.memoryLimitBytes, current.memoryLimitBytes), false);
  const severe = differences.some((difference) => difference.severe);
  return { match: differences.length === 0 ? 'same' : severe ? 'different' : 'similar', differences };
}

/**
 * A short text that is equal for machines whose results belong in one series: everything whose change makes two
 * fingerprints `different`.
 */
export function machineKey(fingerprint: Fingerprint): string {
  const { cpuModel, cpuCount, cpuLimit, arch, os, nodeVersion, nodeFlags } = fingerprint;
  const limit = cpuLimit === null ? '' : ` limited to ${cpuLimit}`;
  const flags = nodeFlags.length === 0 ? '' : ` ${nodeFlags.join(' ')}`;
  return `${cpuModel} × ${cpuCount}${limit}, ${os} ${arch}, Node ${majorOf(nodeVersion)}${flags}`;
}

function majorOf(version: string): string {
  return version.split('.', 1)[0] ?? version;
}

function closeTo(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 0.02 * Math.max(a, b);
}

function textOf(value: Fingerprint[keyof Fingerprint]): string {
  return Array.isArray(value) ? value.join(' ') : String(value);
}
