import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { info, setOutput } from '@actions/core';
import { input, listInput, switchInput, wordInput } from '../inputs.js';
import { reportFile } from '../report/report-file.js';
import { childEnvironment } from './child-environment.js';
import { commandArguments } from './command-arguments.js';
import { findCommand } from './find-command.js';
import { runCommand } from './run-command.js';
import { failsJob, failureLevels, verdictOf } from './verdict.js';

/** Runs `benchline ci` in the project. This step has no token, so that no benchmark can take one. */
export async function measure(): Promise<void> {
  const directory = resolve(input('working-directory') || '.');
  const command = findCommand(directory);
  const environment = childEnvironment(process.env, listInput('pass-env'));
  const strict = switchInput('strict');
  const level = wordInput('fail-on', failureLevels);
  const update = wordInput('update-baseline', ['when-fine', 'never']);
  const baseline = input('baseline');
  const commands = commandArguments({
    shard: input('shard'),
    merge: listInput('merge').map((path) => resolve(path)),
    baseline,
    tolerance: input('tolerance'),
    strict,
    args: listInput('args'),
  });
  // What an earlier job left on this machine must not pass for this one's.
  await rm(reportFile(input('directory')), { force: true });
  let exitCode = 0;
  for (const args of commands) {
    const code = await run(args);
    // A shard that is missing is an error, and the rest is judged and reported all the same.
    if (exitCode === 0) exitCode = code;
  }
  const verdict = verdictOf(exitCode);
  if (switchInput('keep') && verdict === 'fine' && update === 'when-fine')
    await run(['baseline', 'save', ...(baseline === '' ? [] : [baseline])]);
  setOutput('exit-code', exitCode);
  setOutput('verdict', verdict);
  setOutput('fails', String(failsJob(verdict, level, strict)));

  function run(args: readonly string[]): Promise<number> {
    info(`benchline ${args.join(' ')}`);
    return runCommand(command, args, { directory, environment });
  }
}
