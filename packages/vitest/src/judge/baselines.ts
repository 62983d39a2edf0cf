import type { ResolvedConfig } from '@benchline/config';
import { BenchlineError, type RunRecord } from '@benchline/schema';
import { createFileStore } from '@benchline/store';

/** The stored baselines by name, loaded before a matcher asks: matchers cannot wait. */
export type Baselines = ReadonlyMap<string, RunRecord>;

const loaded = new Map<string, Promise<Baselines>>();

/** Loads all baselines of a store, once a process: nothing stores one while tests run. */
export function loadBaselines({ directory }: Pick<ResolvedConfig, 'directory'>): Promise<Baselines> {
  const present = loaded.get(directory);
  if (present !== undefined) return present;
  const loading = readAll(directory);
  loaded.set(directory, loading);
  return loading;
}

async function readAll(directory: string): Promise<Baselines> {
  const store = createFileStore({
    directory,
    onProblem: ({ where, message }) => console.warn(`@benchline/vitest: ${where}: ${message}`),
  });
  const baselines = new Map<string, RunRecord>();
  for (const { name } of await store.listBaselines()) {
    const record = await store.loadBaseline(name);
    if (record !== null) baselines.set(name, record);
  }
  return baselines;
}

/**
 * The baseline of a name; `null` where none of the project's own name is stored yet.
 *
 * @throws BenchlineError `baseline-missing` for another name: who names one expects it to be there
 */
export function baselineNamed(
  baselines: Baselines,
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
