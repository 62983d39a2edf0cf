import { formatBytes, plainText, pluralize, table } from '@benchline/format';
import { BenchlineError, type Retention } from '@benchline/schema';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, wholeNumberFlag } from '../flags.js';
import { openProject, type Project } from '../project/project.js';
import { createOutput, type Output } from '../terminal/output.js';

const DEFAULT_LISTED_RUNS = 20;

/** `benchline history list|prune`. */
export async function historyCommand(action: string, raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const project = await openProject(config, output);
  switch (action) {
    case 'list':
      return list(project, wholeNumberFlag(raw, 'limit') ?? DEFAULT_LISTED_RUNS, output);
    case 'prune':
      return prune(project, raw, output);
    default:
      throw new BenchlineError({
        code: 'option-invalid',
        message: `benchline history does not know "${action}".`,
        hint: 'It knows list and prune.',
      });
  }
}

async function list({ store }: Project, limit: number, output: Output): Promise<ExitCode> {
  const runs = (await store.runs({ limit })).map(({ id, startedAt, environment, results }) => ({
    id,
    startedAt,
    branch: environment.revision.branch,
    commit: environment.revision.commit,
    benchmarkCount: results.length,
    failedCount: results.filter((result) => !result.passed).length,
  }));
  await output.json(runs);
  if (runs.length === 0) {
    output.print('The history is empty. Measure: benchline run.');
    return exitCodes.fine;
  }
  const columns = [
    { header: 'run', align: 'left' as const },
    { header: 'started', align: 'left' as const },
    { header: 'branch', align: 'left' as const },
    { header: 'commit', align: 'left' as const },
    { header: 'benchmarks', align: 'right' as const },
    { header: 'failed', align: 'right' as const },
  ];
  const rows = runs.map(({ id, startedAt, branch, commit, benchmarkCount, failedCount }) => [
    plainText(id),
    startedAt.slice(0, 16).replace('T', ' '),
    branch === null ? '–' : plainText(branch),
    commit === null ? '–' : plainText(commit).slice(0, 10),
    String(benchmarkCount),
    String(failedCount),
  ]);
  output.print(table({ columns, rows }).join('\n'));
  return exitCodes.fine;
}

async function prune(project: Project, raw: RawFlags, output: Output): Promise<ExitCode> {
  const dryRun = raw.dryRun === true;
  const result = await project.store.prune(retentionOf(project, raw), { dryRun });
  await output.json({ ...result, dryRun });
  const would = dryRun ? 'would be removed' : 'removed';
  for (const id of dryRun ? result.removedRuns : []) output.note(`${plainText(id)} ${would}`);
  output.print(
    `${pluralize(result.removedRuns.length, 'run')} and ${pluralize(result.removedProfiles.length, 'profile')} ${would}` +
      ` (${formatBytes(result.freedBytes)}), ${pluralize(result.keptRunCount, 'run')} kept`,
  );
  return exitCodes.fine;
}

/** The command line's rule, else the configuration's. */
function retentionOf({ config }: Project, raw: RawFlags): Retention {
  const keepLast = wholeNumberFlag(raw, 'keepLast');
  const keepDaily = wholeNumberFlag(raw, 'keepDaily');
  if (keepLast !== undefined || keepDaily !== undefined) {
    return {
      ...(keepLast === undefined ? {} : { keepLast }),
      ...(keepDaily === undefined ? {} : { keepDaily }),
    };
  }
  if (config.history !== null) return config.history;
  throw new BenchlineError({
    code: 'option-invalid',
    message: 'It is not said which runs to keep: nothing was removed.',
    hint: 'Give --keep-last or --keep-daily, or set `history: { keepLast: 200, keepDaily: 365 }` in benchline.config.ts.',
  });
}
