/** The files of a state: their paths, and names of what is in them by which equals are known. */
export type StateFiles = ReadonlyMap<string, string>;

/** Which of two baselines of one name was measured later: this job's, or the branch's. */
export type Later = (baseline: string) => Promise<'ours' | 'theirs'>;

/**
 * Puts what a job changed on top of what the branch has come to meanwhile, so that two jobs at once lose nothing.
 *
 * Rows of the history and profiles have names of their own, so that each file is taken for itself: what either side added is
 * there, and what either side removed is not. A baseline is a whole: the side that changed it has its way, and where
 * both did, the one that was measured later.
 *
 * @param base - what the job began with; `null` where that is not known: nothing is then taken for removed, and no baseline
 *   of the branch is replaced, since the job had none to judge by
 * @returns what the branch has to have: paths of this state, with what is in them
 */
export async function mergeState(
  base: StateFiles | null,
  ours: StateFiles,
  theirs: StateFiles,
  later: Later,
): Promise<Map<string, string>> {
  const merged = new Map<string, string>();
  const began: StateFiles = base ?? new Map();
  const paths = new Set([...began.keys(), ...ours.keys(), ...theirs.keys()]);
  const baselines = new Set<string>();
  for (const path of paths) {
    const baseline = baselineOf(path);
    if (baseline !== null) {
      baselines.add(baseline);
      continue;
    }
    const value = sideOf(began.get(path), ours.get(path), theirs.get(path));
    if (value !== undefined) merged.set(path, value);
  }
  for (const baseline of baselines) {
    const [before, own, other] = [began, ours, theirs].map((files) => filesOf(files, baseline)) as [
      StateFiles,
      StateFiles,
      StateFiles,
    ];
    const decide = () => (base === null ? Promise.resolve('theirs' as const) : later(baseline));
    for (const [path, value] of await wholeOf(before, own, other, decide)) merged.set(path, value);
  }
  return merged;
}

/** The folder of the baseline that a file belongs to, or `null`. */
function baselineOf(path: string): string | null {
  return /^baselines\/[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

function filesOf(files: StateFiles, folder: string): StateFiles {
  return new Map([...files].filter(([path]) => baselineOf(path) === folder));
}

/** One file: what either side made of it; where both changed it, what is left of it. */
function sideOf(base?: string, ours?: string, theirs?: string): string | undefined {
  if (ours === base) return theirs;
  if (theirs === base) return ours;
  return ours ?? theirs;
}

async function wholeOf(
  base: StateFiles,
  ours: StateFiles,
  theirs: StateFiles,
  later: () => Promise<'ours' | 'theirs'>,
): Promise<StateFiles> {
  if (equal(ours, base) || equal(ours, theirs)) return theirs;
  if (theirs.size === 0) return ours;
  if (base.size > 0 && equal(theirs, base)) return ours;
  if (ours.size === 0) return theirs;
  return (await later()) === 'ours' ? ours : theirs;
}

function equal(a: StateFiles, b: StateFiles): boolean {
  return a.size === b.size && [...a].every(([path, value]) => b.get(path) === value);
}
