/** The parts of a workflow's context that decide. */
export interface Occasion {
  readonly eventName: string;
  readonly ref: string;
  readonly payload: { readonly repository?: unknown };
}

/**
 * Whether a run may change the baseline and the history: on the branches that are named, or else the default branch, and
 * never for a pull request, whose code is not yet anyone's.
 *
 * @param isShard - a part of the suite is no baseline
 */
export function keepsState(occasion: Occasion, branches: readonly string[], isShard: boolean): boolean {
  if (isShard || !['push', 'schedule', 'workflow_dispatch'].includes(occasion.eventName)) return false;
  const { default_branch: main } = (occasion.payload.repository ?? {}) as {
    readonly default_branch?: string;
  };
  const kept = branches.length > 0 ? branches : main === undefined ? [] : [main];
  return kept.some((branch) => occasion.ref === `refs/heads/${branch}`);
}
