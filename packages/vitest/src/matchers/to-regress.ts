import { describeVerdict, plainText } from '@benchline/format';
import { type Comparison, type ComparisonResult, metrics, type RunRecord } from '@benchline/schema';
import type { Tracked } from '../fixture/tracked.js';
import { baselineNamed } from '../judge/baselines.js';
import { judgeResult, worstRow } from '../judge/judge.js';
import { holds, type MatcherContext, type MatcherOutcome, requireTracked } from './subject-of-matcher.js';
import { message, nameOf, resultInBaseline, rowText, sides } from './words.js';

/** Options of `toRegress`. */
export interface RegressOptions {
  /** The name of a stored baseline. Default: that of the configuration, `main`. */
  readonly against?: string;
  /**
   * Whether `not.toRegress` fails, too, where no regression can be excluded: inconclusive, new, incomparable, or measured
   * on another machine. Default `false`: those pass with an annotation.
   */
  readonly strict?: boolean;
}

/**
 * Whether a benchmark got worse than a stored baseline. `expect(result).not.toRegress()` fails on the verdict
 * `regression` alone, against a baseline of the same machine.
 */
export function toRegress(
  this: MatcherContext,
  received: unknown,
  { against, strict = false }: RegressOptions = {},
): MatcherOutcome {
  const tracked = requireTracked(received, 'toRegress');
  const { kind, session, result, run, stored, annotate } = tracked;
  if (kind !== 'measured' || session === null || run === null || session.update) return holds(this);
  const baselineName = against ?? session.config.baseline;
  const baseline = baselineNamed(stored, baselineName, session.config);
  const comparison =
    baseline === null
      ? null
      : judgeResult(run, result, { baseline, history: stored.history, config: session.config });
  const row = worstRow(comparison?.results ?? []);
  const evidence = evidenceOf(tracked, { baselineName, baseline, comparison, row });
  const gates = comparison?.environment.action === 'gate';
  const regressed = row?.verdict === 'regression' && gates;
  const clear = row !== null && gates && (row.verdict === 'unchanged' || row.verdict === 'improvement');
  if (!regressed && !clear && !strict && this.isNot) annotate(`${nameOf(result)}: ${evidence.join(' ')}`);
  const expectation =
    `expected the benchmark ${nameOf(result)} ${this.isNot ? 'not to regress' : 'to regress'} ` +
    `against the baseline "${plainText(baselineName)}"`;
  return {
    pass: regressed || (this.isNot && strict && !clear),
    message: () => message(expectation, evidence),
  };
}

interface Judged {
  readonly baselineName: string;
  readonly baseline: RunRecord | null;
  readonly comparison: Comparison | null;
  readonly row: ComparisonResult | null;
}

function evidenceOf({ result }: Tracked, { baselineName, baseline, comparison, row }: Judged): string[] {
  if (baseline === null || comparison === null || row === null)
    return ['new: There is no such baseline yet. Store one: BENCHLINE_UPDATE=1 vitest run.'];
  const told = comparison.results.filter(({ verdict }) => verdict === row.verdict);
  const advice =
    comparison.environment.action === 'advise'
      ? ['The baseline is from a machine or runtime that differs, so this only advises.']
      : [];
  return [
    ...told.map((one) => `${describeVerdict(one.verdict).word}: ${subjectOf(one)}${rowText(one)}`),
    ...advice,
    ...sides(
      { name: `baseline "${plainText(baselineName)}"`, result: resultInBaseline(baseline, result.id) },
      { name: 'now', result },
    ),
  ];
}

/** What a row is about, where it is not the time. */
function subjectOf({ metric }: ComparisonResult): string {
  return metric === 'durationNs' ? '' : `${metrics[metric].label}: `;
}
