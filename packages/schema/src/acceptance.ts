import type { z } from 'zod';
import type { AcceptedLevel } from './accepted-level.js';
import { compareFingerprints } from './fingerprint.js';
import type { acceptanceSchema } from './read/acceptance.js';
import type { RunRecord } from './record.js';

/** A new level of a benchmark that somebody accepted: verdicts start from it. Kept in a file of its own, to be reviewed. */
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** A baseline with accepted levels in it. */
export interface AcceptedBaseline {
  readonly baseline: RunRecord;
  /** Those that count; the others are older than the baseline, of another machine, or of what it does not hold. */
  readonly accepted: readonly AcceptedLevel[];
}

/**
 * Puts accepted levels in the place of those that a baseline holds. A level that was measured no later than the baseline
 * counts no more, since the baseline was saved after it; one of a different machine says nothing of this one.
 */
export function withAccepted(baseline: RunRecord, acceptances: readonly Acceptance[]): AcceptedBaseline {
  const runs = [baseline, ...(baseline.sources ?? [])];
  const measuredMs = Math.max(...runs.map(({ startedAt }) => Date.parse(startedAt)));
  const present = new Set(baseline.results.map(({ id }) => id));
  const counting = acceptances.filter(
    ({ id, run, fingerprint }) =>
      present.has(id) &&
      Date.parse(run.startedAt) > measuredMs &&
      compareFingerprints(baseline.environment.fingerprint, fingerprint).match !== 'different',
  );
  const levels = new Map(counting.map(({ id, result }) => [id, result]));
  return {
    baseline: { ...baseline, results: baseline.results.map((result) => levels.get(result.id) ?? result) },
    accepted: counting.map(({ id, name, reason, acceptedBy, acceptedAt, revision, changes }) => ({
      id,
      name,
      reason,
      acceptedBy,
      acceptedAt,
      revision,
      changes,
    })),
  };
}
