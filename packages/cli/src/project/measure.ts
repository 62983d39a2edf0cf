import { settingsFor } from '@benchline/config';
import { plainText } from '@benchline/format';
import { type RunSuitesOptions, runSuites } from '@benchline/runner';
import { type BenchmarkRun, type ProfileKind, type Shard, shardText } from '@benchline/schema';
import { interruptible } from '../terminal/interruption.js';
import type { Output } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { findBenchmarkFiles } from './find-files.js';
import { profileRequest } from './profiling.js';
import { needsTypeScript, type Project, prepareTypeScript } from './project.js';

/** What a command line may say of measuring; the configuration says the rest. */
export interface MeasureFlags {
  readonly filter?: string;
  readonly launches?: number;
  readonly time?: string;
  readonly warmup?: string;
  readonly timeout?: string;
  readonly fileTimeout?: string;
  readonly precision?: number;
  readonly inProcess?: boolean;
  readonly memory?: boolean;
  readonly profile?: readonly ProfileKind[];
  readonly showOutput?: boolean;
  /** Only the benchmarks of these ids. */
  readonly ids?: readonly string[];
  readonly shard?: Shard;
}

/**
 * Keeps a run, unless an interruption left nothing in it: the last run with samples is worth more than an empty one. An
 * empty shard says that it is there.
 */
export async function keepRun({ store }: Project, run: BenchmarkRun): Promise<void> {
  if (run.results.length > 0 || run.shard !== undefined) await store.saveRun(run);
}

/** A run, and whether a Ctrl-C ended it early. */
export interface Measured {
  readonly run: BenchmarkRun;
  readonly interrupted: boolean;
}

/**
 * Measures a project's benchmarks with a progress display. The first Ctrl-C ends measuring and keeps what is finished,
 * the second ends the process.
 */
export async function measureProject(
  project: Project,
  paths: readonly string[],
  flags: MeasureFlags,
  output: Output,
): Promise<Measured> {
  const { config } = project;
  const files = await findBenchmarkFiles(config, paths);
  const inProcess = flags.inProcess === true;
  const loaderArguments = needsTypeScript(config, files) ? prepareTypeScript(inProcess) : [];
  const progress = createProgress(output.progressScreen, (text) => void process.stderr.write(text));
  const options: RunSuitesOptions = {
    files,
    directory: config.root,
    inProcess,
    memory: flags.memory === true,
    ...(flags.profile === undefined ? {} : { profile: await profileRequest(project, flags.profile) }),
    loaderArguments,
    nodeFlags: config.nodeFlags,
    launches: flags.launches ?? config.launches,
    precision: flags.precision ?? config.precision,
    time: flags.time ?? nanoseconds(config.timeNs),
    warmup: flags.warmup ?? nanoseconds(config.warmupNs),
    timeout: flags.timeout ?? nanoseconds(config.timeoutNs),
    ...(flags.filter === undefined ? {} : { filter: flags.filter }),
    ...(flags.ids === undefined ? {} : { ids: flags.ids }),
    ...(flags.shard === undefined ? {} : { shard: flags.shard }),
    ...fileTimeout(
      flags.fileTimeout ?? (config.fileTimeoutNs === null ? undefined : nanoseconds(config.fileTimeoutNs)),
    ),
    targetsFor: (benchmark) => settingsFor(config, benchmark).targets,
    onEvent: (event) => {
      if (event.type !== 'output') progress.event(event);
      else if (flags.showOutput) output.note(plainText(event.text, { keepNewlines: true }).trimEnd());
    },
  };
  const { result, interrupted } = await interruptible(
    output,
    progress,
    'keeping what is finished',
    (signal) => runSuites({ ...options, signal }),
  );
  if (flags.shard !== undefined && result.results.length === 0 && !interrupted)
    output.note(`Shard ${shardText(flags.shard)} is empty: there are fewer benchmark files than shards.`);
  return { run: paths.length === 0 ? result : { ...result, paths: [...paths] }, interrupted };
}

function fileTimeout(text: string | undefined): Pick<RunSuitesOptions, 'fileTimeout'> {
  return text === undefined ? {} : { fileTimeout: text };
}

function nanoseconds(durationNs: number): string {
  return `${durationNs}ns`;
}
