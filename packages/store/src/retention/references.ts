import { placeOfFolder } from '../baselines/baseline-place.js';
import { listEncodedNames, loadBaselineAt } from '../baselines/baselines.js';
import { profilesOf } from '../history/index/index-entry.js';
import { readLatest } from '../latest.js';
import type { StoreContext } from '../problem.js';

/** What baselines and the latest run refer to. */
export interface References {
  readonly runIds: ReadonlySet<string>;
  /** File names of profiles; `null` where a benchmark could not be read, so that it is not known. */
  readonly profiles: ReadonlySet<string> | null;
}

/**
 * Reads what baselines and the latest run refer to.
 *
 * @throws BenchlineError `file-damaged`, `file-unreadable`, `document-too-new` where one of them cannot be read
 */
export async function readReferences(context: StoreContext): Promise<References> {
  const runIds = new Set<string>();
  const profiles = new Set<string>();
  let isComplete = true;
  const observed: StoreContext = {
    ...context,
    onProblem: (problem) => {
      isComplete = false;
      context.onProblem(problem);
    },
  };
  const latest = await readLatest(context.root);
  if (latest !== null) {
    runIds.add(latest.id);
    for (const name of profilesOf(latest)) profiles.add(name);
  }
  for (const encoded of await listEncodedNames(context.root)) {
    const baseline = await loadBaselineAt(observed, placeOfFolder(context.root, encoded));
    if (baseline === null) continue;
    for (const { id } of [baseline, ...(baseline.sources ?? [])]) runIds.add(id);
    for (const name of profilesOf(baseline)) profiles.add(name);
  }
  return { runIds, profiles: isComplete ? profiles : null };
}
