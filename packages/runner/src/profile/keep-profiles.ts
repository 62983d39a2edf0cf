import { createHash } from 'node:crypto';
import { messageOf, type ProfileLink, type Warning, warning } from '@benchline/schema';
import type { ProfileOutcome } from './profile-pass.js';

/** A profile to be kept, named by the hash of its bytes. */
export interface KeptProfile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  /** File ending without a dot, for example `cpuprofile`. */
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** What a benchmark's result gets from the profile pass. */
export interface BenchmarkProfiles {
  readonly links: readonly ProfileLink[];
  readonly warnings: readonly Warning[];
}

/** Hands a benchmark's profiles to be kept, and returns the links to them. One that cannot be kept is a warning. */
export async function keepProfiles(
  { profiles, warnings }: ProfileOutcome,
  keep: (profile: KeptProfile) => void | Promise<void>,
): Promise<BenchmarkProfiles> {
  const links: ProfileLink[] = [];
  const problems = [...warnings];
  for (const { bytes, link } of profiles) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    try {
      await keep({ hash, format: link.format, bytes });
      links.push({ ...link, hash });
    } catch (thrown) {
      problems.push(warning('pass-failed', { pass: 'profile', message: messageOf(thrown) }));
    }
  }
  return { links, warnings: problems };
}
