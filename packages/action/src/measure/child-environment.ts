import { invalidInput } from '../inputs.js';

/** What programs need to run, and what says which commit is measured. Everything else may be a secret. */
const passed = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'TZ', 'TERM', 'TMPDIR', 'TMP', 'TEMP'],
  ...['LD_LIBRARY_PATH', 'NODE_OPTIONS', 'NODE_ENV', 'NO_COLOR', 'FORCE_COLOR', 'CI', 'GITHUB_ACTIONS'],
  ...['GITHUB_SHA', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_HEAD_REF', 'GITHUB_BASE_REF'],
  ...['GITHUB_REPOSITORY', 'GITHUB_WORKSPACE', 'GITHUB_RUN_ID', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_TEMP'],
  // Windows
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
  ...['PROGRAMFILES', 'PROGRAMDATA', 'NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE'],
]);

/** Tokens of the job, and files by which a process could change later steps. */
const never = /^(INPUT_|ACTIONS_|GITHUB_(TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$|GH_TOKEN$)/;

/**
 * The environment of the measured processes: what programs need, the locale, `BENCHLINE…`, and what the workflow names. A
 * secret of the job so never reaches a benchmark unless someone named it.
 *
 * @param named - names of further variables
 * @throws BenchlineError `option-invalid` for a name that is never passed
 */
export function childEnvironment(
  variables: NodeJS.ProcessEnv,
  named: readonly string[] = [],
): Record<string, string> {
  for (const name of named) {
    if (never.test(name.toUpperCase()))
      throw invalidInput('pass-env', `names ${name}, which is never passed on`);
  }
  const wanted = new Set(named.map((name) => name.toUpperCase()));
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    const upper = name.toUpperCase();
    const goes = passed.has(upper) || /^(LC_|BENCHLINE(_|$))/.test(upper) || wanted.has(upper);
    if (goes && value !== undefined) environment[name] = value;
  }
  return environment;
}
