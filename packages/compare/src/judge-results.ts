import {
  type BenchmarkResult,
  type ComparisonResult,
  type Environment,
  type MetricName,
  metricNames,
  metricValue,
  type ResultRecord,
  type VerdictReason,
} from '@benchline/schema';
import type { History } from './history.js';
import { judgeFamily } from './judge-family.js';
import { type Judgement, type Question, untested } from './judgement.js';
import { launchValues } from './launch-values.js';
import { judgeMeans } from './mean-tolerance.js';
import { measuredAlike } from './measured-alike.js';
import { withinProcess } from './one-process.js';
import type { ComparePolicy } from './policy.js';
import { explainedByPreemption } from './preemption.js';
import { identityOf } from './results-by-id.js';
import { toleranceFor } from './tolerance.js';

type Result = BenchmarkResult | ResultRecord;

/** A benchmark that both runs have. */
export interface Pair {
  readonly baseline: Result;
  readonly current: Result;
  /** Where each side was measured. */
  readonly environments: { readonly baseline: Environment; readonly current: Environment };
}

/** Judges every metric of every pair as one family; rows in the order of the pairs, then of the metrics. */
export function judgeResults(
  pairs: readonly Pair[],
  policy: ComparePolicy,
  history: History,
  refused: boolean,
): ComparisonResult[] {
  const asked = pairs.flatMap((pair) =>
    metricsOf(pair, policy).map((metric) => ask(pair, metric, policy, history)),
  );
  const blocked = asked.map((entry) => blockerOf(entry.pair, entry.question.metric, refused));
  const open = asked.filter((_, index) => blocked[index] === null);
  const judged =
    policy.name === 'mean-tolerance'
      ? open.map(judgeEntryByMeans)
      : judgeFamily(
          open.map(({ question }) => question),
          policy.level,
        );
  let next = 0;
  return asked.map(({ pair, question }, index) => {
    const reason = blocked[index] ?? null;
    const judgement = reason === null ? (judged[next++] as Judgement) : incomparable(pair, question, reason);
    return { ...identityOf(pair.current), metric: question.metric, ...judgement };
  });
}

interface Entry {
  readonly pair: Pair;
  readonly question: Question;
}

function ask(pair: Pair, metric: MetricName, policy: ComparePolicy, history: History): Entry {
  const baseline = launchValues(pair.baseline, metric);
  const current = launchValues(pair.current, metric);
  const tolerance = toleranceFor(policy, pair.current, metric);
  const [before, after] = [baseline, current].map((side) => side.flat());
  const alone = metric === 'durationNs' && before?.length === 1 && after?.length === 1;
  const logRatio = Math.log(after?.[0] ?? 0) - Math.log(before?.[0] ?? 0);
  const within = alone
    ? withinProcess(
        pair.baseline.summary?.interval ?? null,
        pair.current.summary?.interval ?? null,
        logRatio,
        policy.level,
      )
    : null;
  const earlier = history.valuesOf(pair.current, metric);
  return {
    pair,
    question: {
      metric,
      tolerance,
      baseline,
      current,
      history: earlier,
      explained: metric === 'durationNs' ? explainedOf(pair) : 0,
      withinProcess: within,
    },
  };
}

function explainedOf({ baseline, current, environments }: Pair): number {
  return explainedByPreemption(
    { environment: environments.baseline, result: baseline },
    { environment: environments.current, result: current },
  );
}

/** Which metrics of a pair are rows: those asked for that a side has, and always one, so that no pair is silent. */
function metricsOf({ baseline, current }: Pair, { metrics }: ComparePolicy): readonly MetricName[] {
  const has = (result: Result, metric: MetricName) => metricValue(result, metric) !== null;
  const [first = 'durationNs', ...others] = metrics ?? defaultMetrics;
  const wanted = others.filter((metric) => {
    const sides = [has(baseline, metric), has(current, metric)];
    return metrics === undefined ? sides.every(Boolean) : sides.some(Boolean);
  });
  return [...new Set([first, ...wanted])].sort((a, b) => metricNames.indexOf(a) - metricNames.indexOf(b));
}

const defaultMetrics: readonly MetricName[] = ['durationNs', 'allocatedBytesPerOp', 'retainedBytesPerOp'];

/** Why a pair may not be judged at all, most telling reason first. */
function blockerOf({ baseline, current }: Pair, metric: MetricName, refused: boolean): VerdictReason | null {
  if (!current.passed) return 'failed';
  if (!baseline.passed) return 'baseline-failed';
  if (refused) return 'different-environment';
  return measuredAlike(baseline, current, metric) ? null : 'parameters-changed';
}

function incomparable(
  { baseline, current }: Pair,
  { metric, tolerance }: Question,
  reason: VerdictReason,
): Judgement {
  return untested({
    verdict: 'incomparable',
    reason,
    tolerance,
    baselineValue: metricValue(baseline, metric),
    currentValue: metricValue(current, metric),
    method: 'not tested',
  });
}

function judgeEntryByMeans({ pair, question: { metric, tolerance } }: Entry): Judgement {
  const [before, after] = [pair.baseline, pair.current].map((result) =>
    metric === 'durationNs' ? (result.summary?.meanNs ?? null) : metricValue(result, metric),
  ) as [number | null, number | null];
  return judgeMeans(metric, tolerance, before, after);
}
