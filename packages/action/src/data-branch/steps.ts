import { info, setOutput, setSecret, warning } from '@actions/core';
import { context } from '@actions/github';
import { messageOf } from '@benchline/schema';
import { input, listInput, switchInput } from '../inputs.js';
import { keepsState } from '../prepare/keeps-state.js';
import { requireDataBranch } from './branch-name.js';
import type { DataBranch } from './data-branch.js';
import { basicCredentials } from './git.js';
import { pushState } from './push-state.js';
import { restoreState } from './restore-state.js';

/** Before measuring: baseline and history come from the data branch. Without them a run is measured and not judged. */
export async function restore(): Promise<void> {
  const branch = dataBranch();
  try {
    const { base, fileCount } = await restoreState(branch, input('directory'), kinds());
    info(
      base === ''
        ? `There is no branch ${branch.branch} yet: this run has nothing to be judged by.`
        : `${fileCount} files of ${branch.branch}/${branch.place} restored, as of ${base}.`,
    );
    setOutput('base', base);
  } catch (thrown) {
    setOutput('base', 'unknown');
    warning(`The data branch could not be read: ${messageOf(thrown)}`);
  }
}

/** After measuring: what the run left goes onto the data branch, on the branches that are kept, and never of a pull request. */
export async function keep(): Promise<void> {
  const branch = dataBranch();
  if (!keepsState(context, listInput('branches'), input('shard') !== '')) {
    info('This run keeps nothing: it is of a pull request, of another branch or of a shard.');
    return;
  }
  try {
    const { commit, tries } = await pushState(branch, {
      directory: input('directory'),
      base: input('base'),
      kinds: kinds(),
      message: `benchmarks at ${context.sha}`,
    });
    const others = tries === 1 ? '' : `, after ${tries} tries, since others pushed too`;
    info(
      commit === ''
        ? `${branch.branch} has all of it already.`
        : `Kept in ${branch.branch} as ${commit}${others}.`,
    );
    setOutput('commit', commit);
  } catch (thrown) {
    // A verdict does not depend on it, and the artifact has what was measured.
    warning(`Baseline and history could not be kept: ${messageOf(thrown)}`);
  }
}

function dataBranch(): DataBranch {
  const token = input('token');
  if (token !== '') setSecret(basicCredentials(token));
  const { owner, repo } = context.repo;
  return {
    serverUrl: context.serverUrl,
    repository: `${owner}/${repo}`,
    branch: requireDataBranch(input('data-branch'), context),
    place: input('place'),
    token,
  };
}

function kinds() {
  return { profiles: switchInput('data-profiles') };
}
