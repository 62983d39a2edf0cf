import type { BenchmarkRun } from '@benchline/schema';
import { runOf, withLaunches } from '../fixture/more-launches.js';
import { runLaunch } from '../session/launch.js';
import type { SessionRecord } from '../session/records.js';
import type { SessionEnd } from './finish-session.js';

/**
 * Measures the session's benchmarks in further processes, as many as the configuration says, so that the baseline knows
 * how much processes of the same code differ.
 */
export async function launchAgain(
  run: BenchmarkRun,
  { config, command, files, output }: SessionEnd,
): Promise<BenchmarkRun> {
  const batches: SessionRecord[][] = [];
  for (let launch = 2; launch <= config.launches; launch++) {
    output.print(`launch ${launch} of ${config.launches} for the baseline`);
    batches.push(await runLaunch(command, { files, only: null }));
  }
  const results = run.results.map((result) => {
    if (!result.passed) return result;
    const others = batches.flatMap((records) => runOf(records, result.id) ?? []);
    return withLaunches({ result, run }, others).result;
  });
  const launchCount = Math.max(1, ...results.map(({ launches }) => launches.length));
  return { ...run, environment: { ...run.environment, launchCount }, results };
}
