import { relative } from 'node:path';
import { describeAcceptance, plainText } from '@benchline/format';
import {
  type Acceptance,
  type AcceptedChange,
  BenchlineError,
  type BenchmarkRun,
  type Comparison,
  compareFingerprints,
  type ResultRecord,
  SCHEMA_VERSION,
  summarizeResult,
} from '@benchline/schema';
import { type Judge, requireJudge } from '../check/judge.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, textFlag } from '../flags.js';
import { readAuthor } from '../project/author.js';
import { requireLatestRun } from '../project/latest-run.js';
import { openProject } from '../project/project.js';
import { createOutput } from '../terminal/output.js';

/** `benchline accept <benchmark> --reason "…"`: the level of the latest run is what verdicts start from. */
export async function acceptCommand(benchmark: string, raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const reason = textFlag(raw, 'reason')?.trim() ?? '';
  if (reason === '') throw withoutReason();
  const output = createOutput(json);
  const project = await openProject(config, output);
  const baselineName = textFlag(raw, 'baseline') ?? project.config.baseline;
  const run = await requireLatestRun(project);
  const result = findResult(run, benchmark);
  const judge = await requireJudge(project, { baselineName });
  requireAcceptable(judge, run, result);
  const acceptance: Acceptance = {
    kind: 'acceptance',
    schemaVersion: SCHEMA_VERSION,
    baseline: baselineName,
    id: result.id,
    name: result.name,
    reason,
    acceptedBy: textFlag(raw, 'by') ?? (await readAuthor(project.config.root)),
    acceptedAt: new Date().toISOString(),
    revision: run.environment.revision,
    changes: changesOf(judge.judge(run), result.id),
    run: { id: run.id, startedAt: run.startedAt },
    fingerprint: run.environment.fingerprint,
    result,
  };
  const path = await project.store.saveAcceptance(acceptance);
  await output.json(acceptance);
  output.print(plainText(describeAcceptance(acceptance)));
  output.print(
    `Verdicts against "${plainText(baselineName)}" start from there. Commit ${plainText(relative(process.cwd(), path))}, so that it is reviewed.`,
  );
  if (run.environment.revision.dirty === true)
    output.note('warning: the work tree had changes that were not committed when this was measured.');
  return exitCodes.fine;
}

/** How a benchmark's metrics moved in a comparison. */
function changesOf({ results }: Comparison, id: string): AcceptedChange[] {
  return results
    .filter((row) => row.id === id)
    .map(({ metric, baselineValue, currentValue }) => ({ metric, from: baselineValue, to: currentValue }));
}

/** The benchmark of an id or a name. @throws BenchlineError `benchmark-unknown` */
function findResult({ id: runId, results }: BenchmarkRun, benchmark: string): ResultRecord {
  const named = results.filter(({ id, name }) => id === benchmark || name === benchmark);
  const [found, ...others] = named.some(({ id }) => id === benchmark)
    ? named.filter(({ id }) => id === benchmark)
    : named;
  if (found !== undefined && others.length === 0) return summarizeResult(found);
  const ids = (found === undefined ? results : named).map(({ id }) => JSON.stringify(id));
  const more = ids.length > MOST_NAMED ? `, and ${ids.length - MOST_NAMED} more` : '';
  throw new BenchlineError({
    code: 'benchmark-unknown',
    message:
      found === undefined
        ? `The latest run (${runId}) has no benchmark ${JSON.stringify(benchmark)}.`
        : `The latest run (${runId}) has ${named.length} benchmarks called ${JSON.stringify(benchmark)}.`,
    hint:
      found === undefined
        ? `It has ${ids.slice(0, MOST_NAMED).join(', ') || 'none'}${more}.`
        : `Name one by its id: ${ids.slice(0, MOST_NAMED).join(', ')}${more}.`,
  });
}

const MOST_NAMED = 5;

/** @throws BenchlineError `benchmark-unknown`, `run-incomplete`, `machine-different` */
function requireAcceptable({ baseline, baselineName }: Judge, run: BenchmarkRun, result: ResultRecord): void {
  const id = JSON.stringify(result.id);
  if (!baseline.results.some((one) => one.id === result.id)) {
    throw new BenchlineError({
      code: 'benchmark-unknown',
      message: `The baseline "${baselineName}" has no benchmark ${id}, so there is no change to accept.`,
      hint: 'Make it a part of the baseline: benchline baseline save.',
    });
  }
  if (!result.passed) {
    throw new BenchlineError({
      code: 'run-incomplete',
      message: `${id} failed in the latest run, so there is no level to accept.`,
      hint: 'Mend it and measure again.',
    });
  }
  const { fingerprint } = run.environment;
  if (compareFingerprints(baseline.environment.fingerprint, fingerprint).match === 'different') {
    throw new BenchlineError({
      code: 'machine-different',
      message: `The latest run was measured on another machine or runtime than the baseline "${baselineName}", so its levels say nothing of that one's.`,
      hint: 'Measure where the baseline was measured, or save a baseline here.',
    });
  }
}

function withoutReason(): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: 'A change is accepted with a reason: --reason is missing.',
    hint: 'benchline accept "parse large" --reason "checks the signature now"',
  });
}
