import { renderTrendOverviewTerminal } from '@benchline/report/terminal';
import { BenchlineError, type Trend } from '@benchline/schema';
import { overviewOf } from '@benchline/trend';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, dateFlag, type RawFlags, wholeNumberFlag, wordFlag } from '../flags.js';
import { DEFAULT_TREND_RUNS, trendsOf } from '../project/analyse.js';
import { openProject } from '../project/project.js';
import { createOutput } from '../terminal/output.js';

/** `benchline trend [name…]`: how benchmarks moved over the history. */
export async function trendCommand(names: readonly string[], raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const failOn = wordFlag(raw, 'failOn', ['degrading']);
  const limit = wholeNumberFlag(raw, 'limit') ?? DEFAULT_TREND_RUNS;
  const since = dateFlag(raw, 'since');
  const output = createOutput(json);
  const project = await openProject(config, output);
  // All runs are judged, whatever the table shows: ten hold no change point that could be told from chance.
  const query = { ...(names.length === 0 ? {} : { names }), ...(since === undefined ? {} : { since }) };
  const trends = await trendsOf(project, query);
  requireAll(names, trends);
  const overview = overviewOf(trends);
  await output.json(overview);
  output.print(
    trends.length === 0
      ? 'The history is empty. Measure: benchline run.'
      : renderTrendOverviewTerminal(overview, { ...output.screen, runs: limit }),
  );
  // Of many benchmarks some degrade by chance; those that do not stand in the family are shown, and do not fail.
  // The peak of a process is shared by all benchmarks of a file: one more of them moves it for all, and degrades nothing.
  const degrading = trends.some(
    ({ direction, metric }, i) =>
      direction === 'degrading' && metric !== 'peakRssBytes' && overview.census.confirmed[i],
  );
  return failOn === 'degrading' && degrading ? exitCodes.worse : exitCodes.fine;
}

/** @throws BenchlineError `run-missing` for a name that no benchmark of the history has */
function requireAll(names: readonly string[], trends: readonly Trend[]): void {
  const known = new Set(trends.flatMap(({ id, name }) => [id, name]));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return;
  throw new BenchlineError({
    code: 'run-missing',
    message: `The history has no benchmark called ${missing.map((name) => JSON.stringify(name)).join(', ')}.`,
    hint: 'Give a name or a whole id; `benchline trend` without names shows all.',
  });
}
