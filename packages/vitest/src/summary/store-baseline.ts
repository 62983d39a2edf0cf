import { plainText, pluralize } from '@benchline/format';
import { type BenchmarkRun, compareFingerprints, type RunRecord, summarizeRun } from '@benchline/schema';
import type { FileStore } from '@benchline/store';
import type { Output } from './output.js';

/** Where a baseline is stored. */
export interface BaselinePlace {
  readonly name: string;
  /** What is stored under the name so far. */
  readonly previous: RunRecord | null;
  readonly output: Output;
}

/**
 * Stores what a session measured as the baseline. Benchmarks that the session did not run, or that failed, keep what
 * they had, as long as it was measured on the same machine: a baseline is of one.
 */
export async function storeBaseline(
  store: FileStore,
  run: BenchmarkRun,
  { name, previous, output }: BaselinePlace,
): Promise<void> {
  const record = summarizeRun(run);
  const measured = record.results.filter(({ passed }) => passed);
  if (measured.length === 0) {
    output.print('Every benchmark failed: the baseline was left as it was.');
    return;
  }
  const ids = new Set(measured.map(({ id }) => id));
  const others = previous?.results.filter(({ id }) => !ids.has(id)) ?? [];
  const sameMachine =
    previous !== null &&
    compareFingerprints(previous.environment.fingerprint, record.environment.fingerprint).match === 'same';
  const kept = sameMachine ? others : [];
  const info = await store.saveBaseline(name, { ...record, results: [...measured, ...kept] });
  const rest = kept.length === 0 ? '' : `, ${pluralize(kept.length, 'other')} left as before`;
  output.print(
    `baseline "${plainText(info.name)}" stored: ${pluralize(measured.length, 'benchmark')}${rest}`,
  );
  if (!sameMachine && others.length > 0) {
    output.print(
      `warning: ${pluralize(others.length, 'benchmark')} of the baseline came from another machine and ` +
        'were not measured now: they are no longer in it.',
    );
  }
}
