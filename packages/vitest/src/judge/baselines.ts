import type { ResolvedConfig } from '@benchline/config';
import { BenchlineError, type RunRecord, withAccepted } from '@benchline/schema';
import { createFileStore, type FileStore } from '@benchline/store';

/** How many of the newest runs of the history are asked how far whole runs lie apart. */
const HISTORY_RUNS = 60;

/** What a store knows that results are held against. */
export interface Stored {
  /** Baselines by name, with the levels that were accepted since in place of the stored ones. */
  readonly baselines: ReadonlyMap<string, RunRecord>;
  /** Earlier runs. */
  readonly history: readonly RunRecord[];
}

/** What is known where nothing is judged. */
export const nothingStored: Stored = { baselines: new Map(), history: [] };

const loaded = new Map<string, Promise<Stored>>();

/** Loads what results are held against before a matcher asks, which cannot wait. Once a process: tests store nothing. */
export function loadStored({ directory }: Pick<ResolvedConfig, 'directory'>): Promise<Stored> {
  const present = loaded.get(directory);
  if (present !== undefined) return present;
  const onProblem = ({ where, message }: { where: string; message: string }) =>
    console.warn(`@benchline/vitest: ${where}: ${message}`);
  const loading = readStored(createFileStore({ directory, onProblem }));
  loaded.set(directory, loading);
  return loading;
}

/** Reads what results are held against. */
export async function readStored(store: FileStore): Promise<Stored> {
  const baselines = new Map<string, RunRecord>();
  for (const { name } of await store.listBaselines()) {
    const record = await store.loadBaseline(name);
    if (record !== null) baselines.set(name, withAccepted(record, await store.acceptances(name)).baseline);
  }
  const history = baselines.size === 0 ? [] : await store.runs({ limit: HISTORY_RUNS });
  return { baselines, history };
}

/**
 * The baseline of a name; `null` where none of the project's own name is stored yet.
 *
 * @throws BenchlineError `baseline-missing` for another name: who names one expects it to be there
 */
export function baselineNamed(
  { baselines }: Stored,
  name: string,
  config: Pick<ResolvedConfig, 'baseline' | 'directory'>,
): RunRecord | null {
  const found = baselines.get(name) ?? null;
  if (found !== null || name === config.baseline) return found;
  const names = [...baselines.keys()];
  throw new BenchlineError({
    code: 'baseline-missing',
    message: `There is no baseline "${name}" in ${config.directory}.`,
    hint: names.length === 0 ? 'Store one: BENCHLINE_UPDATE=1 vitest run.' : `There are ${names.join(', ')}.`,
  });
}
