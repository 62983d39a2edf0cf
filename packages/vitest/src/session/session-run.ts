import { BenchlineError, type BenchmarkResult, type BenchmarkRun, SCHEMA_VERSION } from '@benchline/schema';
import type { Notice } from './notice.js';
import type { SessionRecord } from './records.js';

/** What a session of vitest came to. */
export interface SessionOutcome {
  /** All that was measured, as one run; `null` where nothing was. */
  readonly run: BenchmarkRun | null;
  /** Ids of benchmarks that ran once, with why, where they were to be measured. */
  readonly once: ReadonlyMap<string, Notice | null>;
  /** Names that two tests gave to their benchmarks. The first keeps it. */
  readonly duplicates: readonly BenchlineError[];
}

/** Puts the records of a session together: of a benchmark that was measured again by the same test, the last counts. */
export function sessionOutcome(records: readonly SessionRecord[]): SessionOutcome {
  const owners = new Map<string, { taskId: string; file: string }>();
  const results = new Map<string, BenchmarkResult>();
  const runs: BenchmarkRun[] = [];
  const duplicates: BenchlineError[] = [];
  const once = new Map<string, Notice | null>();
  for (const record of records) {
    if (record.type === 'once') {
      once.set(record.id, record.notice);
      continue;
    }
    runs.push(record.run);
    for (const result of record.run.results) {
      const owner = owners.get(result.id);
      if (owner !== undefined && owner.taskId !== record.taskId) {
        duplicates.push(duplicate(result, owner.file, record.file));
        continue;
      }
      owners.set(result.id, record);
      results.set(result.id, result);
    }
  }
  return { run: runs.length === 0 ? null : joinRuns(runs, [...results.values()]), once, duplicates };
}

/** One run of several that followed one another on one machine. */
function joinRuns(runs: readonly BenchmarkRun[], results: readonly BenchmarkResult[]): BenchmarkRun {
  const first = runs[0] as BenchmarkRun;
  const last = runs.at(-1) as BenchmarkRun;
  const { machine } = first.environment;
  const warnings = new Map(runs.flatMap((run) => run.warnings.map((one) => [one.code, one])));
  return {
    ...first,
    schemaVersion: SCHEMA_VERSION,
    endedAt: last.endedAt,
    environment: {
      ...first.environment,
      machine: {
        ...machine,
        loadAverageEnd: last.environment.machine.loadAverageEnd,
        calibrationKernelEndNs: last.environment.machine.calibrationKernelEndNs,
      },
      launchCount: Math.max(1, ...results.map(({ launches }) => launches.length)),
    },
    warnings: [...warnings.values()],
    results: [...results],
  };
}

function duplicate({ id }: BenchmarkResult, first: string, second: string): BenchlineError {
  return new BenchlineError({
    code: 'benchmark-duplicate',
    message: `Two tests measure a benchmark "${id}": one in ${first}, one in ${second}.`,
    hint: 'Give one of them, or the describe around it, another name: results are kept under it.',
  });
}
