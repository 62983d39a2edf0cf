import { renderTrendTerminal } from '@benchline/report';
import { BenchlineError } from '@benchline/schema';
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
  const trends = await trendsOf(project, { names, ...(since === undefined ? {} : { since }) });
  if (trends.length === 0 && names.length > 0) {
    throw new BenchlineError({
      code: 'run-missing',
      message: `The history has no benchmark called ${names.map((name) => JSON.stringify(name)).join(', ')}.`,
      hint: 'Give a name or a whole id; `benchline trend` without names shows all.',
    });
  }
  await output.json(trends);
  output.print(
    trends.length === 0
      ? 'The history is empty. Measure: benchline run.'
      : renderTrendTerminal(trends, { ...output.screen, runs: limit }),
  );
  const degrading = trends.some((trend) => trend.direction === 'degrading');
  return failOn === 'degrading' && degrading ? exitCodes.worse : exitCodes.fine;
}
