import { BenchmarkRunner, type FunctionBenchmark, type RunBenchmarkOptions } from '@benchline/runner';
import type { BenchmarkResult, BenchmarkRun, MeasuredResult } from '@benchline/schema';
import { suitePathOf } from '../fixture/identity.js';
import { annotateTest } from '../fixture/measure-in-test.js';
import { requireMeasured } from '../fixture/require-measured.js';
import { runnerOptions } from '../fixture/runner-options.js';
import { track } from '../fixture/tracked.js';
import { loadStored, nothingStored, type Stored } from '../judge/baselines.js';
import { currentSession } from '../session/current-session.js';
import { writeRecord } from '../session/records.js';
import type { Session } from '../session/session.js';
import type { TaskOfVitest, TestContextOfVitest } from '../session/vitest-api.js';
import { type BenchResult, benchResult } from './bench-result.js';

/** A hook of vitest 5 around a benchmark or one of its calls. */
type BenchHook = (this: { readonly name: string }, mode?: 'run' | 'warmup') => unknown;

/** What one `bench()` of a test defines. */
export interface BenchRegistration {
  readonly name: string;
  readonly fn: () => unknown;
  readonly fnOpts?: {
    readonly beforeAll?: BenchHook;
    readonly afterAll?: BenchHook;
    readonly beforeEach?: BenchHook;
    readonly afterEach?: BenchHook;
    readonly retainSamples?: boolean;
  };
}

/** What vitest 5 hands to a provider: what `run()` or `bench.compare()` of one test is about. Times are in milliseconds. */
export interface BenchGroup {
  readonly test: TaskOfVitest & { readonly context: TestContextOfVitest };
  readonly config: { readonly retainSamples: boolean };
  readonly registrations: readonly BenchRegistration[];
  readonly options?: {
    readonly time?: number;
    readonly warmupTime?: number;
    readonly retainSamples?: boolean;
  };
}

/**
 * Runs what `bench()` of vitest 5 defines: measured by Benchline, several in turns, with results in vitest's own shape.
 * The full results go to the session. Of vitest's options `time`, `warmupTime`, `retainSamples` and the hooks count; the
 * number of iterations follows from the time and the precision.
 */
export async function runBenchmarks(group: BenchGroup): Promise<BenchResult[]> {
  const session = currentSession();
  if (session?.mode === 'off') group.test.context.skip('BENCHLINE=off');
  const runner = new BenchmarkRunner(runnerOptions(session, undefined));
  const benchmarks = group.registrations.map((registration) => benchmarkOf(registration, group));
  if (session !== null && session.mode !== 'measure') return runOnce(runner, benchmarks, group, session);
  const results = await runner.runTogether(benchmarks);
  const run = await runner.toRun();
  if (session !== null) {
    const { id: taskId, file } = group.test;
    writeRecord(session.directory, {
      type: 'measured',
      taskId,
      file: file.name,
      path: file.filepath,
      run,
    });
  }
  const stored =
    session === null || session.launch !== null ? nothingStored : await loadStored(session.config);
  return requireAll(results).map((result, index) => {
    const kind = session?.launch == null ? 'measured' : 'launch';
    return present(result, {
      kind,
      run,
      session,
      stored,
      benchmark: benchmarks[index] as FunctionBenchmark,
      group,
    });
  });
}

async function runOnce(
  runner: BenchmarkRunner,
  benchmarks: readonly FunctionBenchmark[],
  group: BenchGroup,
  session: Session,
): Promise<BenchResult[]> {
  const presented: BenchResult[] = [];
  for (const benchmark of benchmarks) {
    const result = requireMeasured(await runner.runOnce(benchmark.name, benchmark.fn, benchmark.options));
    writeRecord(session.directory, { type: 'once', id: result.id, notice: session.notice });
    presented.push(
      present(result, { kind: 'once', run: null, session, stored: nothingStored, benchmark, group }),
    );
  }
  return presented;
}

interface Presentation {
  readonly kind: 'measured' | 'once' | 'launch';
  readonly run: BenchmarkRun | null;
  readonly session: Session | null;
  readonly stored: Stored;
  readonly benchmark: FunctionBenchmark;
  readonly group: BenchGroup;
}

/** A result in vitest's shape, which our matchers know as well. */
function present(result: MeasuredResult, { benchmark, group, ...part }: Presentation): BenchResult {
  const { setup = null, teardown = null, beforeEach, afterEach } = benchmark.options ?? {};
  const registration = group.registrations.find(({ name }) => name === benchmark.name);
  const retain =
    registration?.fnOpts?.retainSamples ?? group.options?.retainSamples ?? group.config.retainSamples;
  const shown = benchResult(benchmark.name, result, retain);
  const hasCallHooks = (beforeEach ?? afterEach) !== undefined;
  track(shown, {
    ...part,
    result,
    subject: { fn: benchmark.fn, parameters: {}, setup, teardown, hasCallHooks },
    annotate: (message) => annotateTest(group.test.context, message),
  });
  return shown;
}

function benchmarkOf({ name, fn, fnOpts = {} }: BenchRegistration, group: BenchGroup): FunctionBenchmark {
  const { time, warmupTime } = group.options ?? {};
  const hook = (given: BenchHook | undefined) => given && (() => given.call({ name }, 'run'));
  const hooks = {
    setup: hook(fnOpts.beforeAll),
    teardown: hook(fnOpts.afterAll),
    beforeEach: hook(fnOpts.beforeEach),
    afterEach: hook(fnOpts.afterEach),
  };
  const options: RunBenchmarkOptions = {
    suite: suitePathOf(group.test),
    source: { file: group.test.file.filepath, line: null },
    ...(time === undefined || time <= 0 ? {} : { time: `${time}ms` }),
    ...(warmupTime === undefined || warmupTime <= 0 ? {} : { warmup: `${warmupTime}ms` }),
    ...Object.fromEntries(Object.entries(hooks).filter(([, value]) => value !== undefined)),
  };
  return { name, fn, options };
}

/** All results, where all have numbers; otherwise what went wrong, of one or of several. */
function requireAll(results: readonly BenchmarkResult[]): MeasuredResult[] {
  const failed = results.filter((result) => !result.passed);
  if (failed.length < 2) return results.map(requireMeasured);
  const errors = failed.map((result) => {
    try {
      return requireMeasured(result);
    } catch (thrown) {
      return thrown;
    }
  });
  throw new AggregateError(errors, `${failed.length} benchmarks failed`);
}
