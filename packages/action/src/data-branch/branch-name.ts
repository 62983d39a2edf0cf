import { invalidInput } from '../inputs.js';

/** The parts of a workflow's context that say which branches have code on them. */
export interface BranchOccasion {
  readonly ref: string;
  readonly payload: { readonly repository?: unknown };
}

/**
 * Checks the name of the data branch: one that git takes, and that no code is on.
 *
 * @throws BenchlineError `option-invalid`
 */
export function requireDataBranch(name: string, { ref, payload }: BranchOccasion): string {
  const isName =
    /^[A-Za-z0-9][\w./-]{0,99}$/.test(name) && !/\.\.|\/\/|\/\.|\.lock(\/|$)|[./]$|^HEAD$/.test(name);
  if (!isName) throw invalidInput('data-branch', `is ${JSON.stringify(name)}, which is no name of a branch`);
  const { default_branch: main } = (payload.repository ?? {}) as { readonly default_branch?: string };
  if (name === main || ref === `refs/heads/${name}`)
    throw invalidInput('data-branch', `is ${name}, which holds code: it needs a branch of its own`);
  return name;
}
