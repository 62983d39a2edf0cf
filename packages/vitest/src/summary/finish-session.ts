import type { ResolvedConfig } from '@benchline/config';
import { plainText, pluralize } from '@benchline/format';
import { createReport, renderHtml, renderTerminal } from '@benchline/report';
import type { BenchmarkRun } from '@benchline/schema';
import { createFileStore, type FileStore, writeTextFile } from '@benchline/store';
import { readStored } from '../judge/baselines.js';
import { judgeSession } from '../judge/judge.js';
import { describeNotice } from '../session/notice.js';
import type { VitestCommand } from '../session/session.js';
import type { SessionOutcome } from '../session/session-run.js';
import { launchAgain } from './launch-again.js';
import type { Output } from './output.js';
import { storeBaseline } from './store-baseline.js';

/** What a session ends with. */
export interface SessionEnd {
  readonly config: ResolvedConfig;
  readonly output: Output;
  readonly interrupted: boolean;
  readonly update: boolean;
  readonly report: boolean | string;
  /** How to run the session's files once more. */
  readonly command: VitestCommand;
  /** Absolute paths of the files that measured something. */
  readonly files: readonly string[];
}

/**
 * Prints the summary, saves the run, stores the baseline and writes the report, as far as they are wanted.
 *
 * @throws BenchlineError where one of these fails, or two tests gave their benchmarks the same name
 */
export async function finishSession(outcome: SessionOutcome, end: SessionEnd): Promise<void> {
  const { config, output, update, interrupted } = end;
  printOnce(outcome, output);
  if (outcome.run === null) {
    if (update) output.print('Nothing was measured: the baseline was left as it was.');
  } else {
    const store = openStore(config, output);
    const measured = update && !interrupted ? await launchAgain(outcome.run, end) : outcome.run;
    // A run with a name in it twice is refused wherever it is read.
    await finishRun(measured, store, { ...end, update: update && outcome.duplicates.length === 0 });
  }
  const [duplicate] = outcome.duplicates;
  if (duplicate !== undefined) throw duplicate;
}

async function finishRun(run: BenchmarkRun, store: FileStore, end: SessionEnd): Promise<void> {
  const { config, output, update, interrupted, report } = end;
  const baselineName = config.baseline;
  const { baselines, history } = await readStored(store);
  const baseline = baselines.get(baselineName) ?? null;
  const comparison = baseline === null || update ? null : judgeSession(run, { baseline, history, config });
  const model = createReport({ run, comparison, baseline, baselineName });
  const shown = createReport({ run: withoutOneProcess(run), comparison, baseline, baselineName });
  output.print(`\n${renderTerminal(shown, output.screen)}`);
  await store.saveRun(run);
  if (update && interrupted) output.print('Interrupted: the baseline was left as it was.');
  else if (update)
    await storeBaseline(store, run, {
      name: baselineName,
      previous: await store.loadBaseline(baselineName),
      output,
    });
  else if (baseline === null)
    output.print(`No baseline "${plainText(baselineName)}" yet. Store one: BENCHLINE_UPDATE=1 vitest run.`);
  if (report !== false) {
    const path = report === true ? config.report.output : report;
    const file = await writeTextFile(path, renderHtml(model));
    output.print(`report: ${file}`);
  }
}

/** A test measures in one process unless there is a reason for more; saying so of each would drown the rest. */
function withoutOneProcess(run: BenchmarkRun): BenchmarkRun {
  const results = run.results.map((result) => ({
    ...result,
    warnings: result.warnings.filter(({ code }) => code !== 'one-process'),
  }));
  return { ...run, results };
}

function openStore(config: ResolvedConfig, output: Output): FileStore {
  return createFileStore({
    directory: config.directory,
    ...(config.history === null ? {} : { retention: config.history }),
    onProblem: ({ where, message }) => output.print(`warning: ${plainText(where)}: ${plainText(message)}`),
  });
}

function printOnce({ once }: SessionOutcome, output: Output): void {
  if (once.size === 0) return;
  const ran = `${pluralize(once.size, 'benchmark')} ran once and ${once.size === 1 ? 'was' : 'were'} not measured`;
  const notices = new Set([...once.values()].filter((notice) => notice !== null));
  const reasons = [...notices].map((notice) => `because ${describeNotice(notice)}`);
  output.print(reasons.length === 0 ? `${ran}.` : `${ran}, ${reasons.join('\n')}`);
}
