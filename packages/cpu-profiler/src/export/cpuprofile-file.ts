import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BenchlineError, messageOf } from '@benchline/schema';
import type { CpuProfile } from '../profile/cpu-profile.js';

/**
 * The profile as the text of a `.cpuprofile` file, which Chrome DevTools, VS Code and speedscope open. What the format
 * has no field for (engine, interval, operations) is under `benchline`, which they pass over.
 */
export function cpuProfileJson(profile: CpuProfile): string {
  const { engine, samplingIntervalUs, operationCount } = profile;
  const benchline = { engine, samplingIntervalUs, operationCount };
  return JSON.stringify({ ...profile.data, benchline });
}

/**
 * Writes {@link cpuProfileJson} to a file, and makes its folder where it is missing.
 *
 * @throws BenchlineError `file-unwritable`
 */
export function writeCpuProfile(profile: CpuProfile, path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, cpuProfileJson(profile));
  } catch (cause) {
    throw new BenchlineError({
      code: 'file-unwritable',
      message: `The CPU profile cannot be written to ${path}: ${messageOf(cause)}`,
      hint: 'Give this user permission to write there, or choose another path; the profile is still in memory.',
      cause,
    });
  }
}
