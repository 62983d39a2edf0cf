import type { SampleComparison } from '@benchline/schema';
import { judgeFamily } from './judge-family.js';
import { centreOfSamples } from './launch-values.js';
import { judgeMeans } from './mean-tolerance.js';
import { withinProcessOfSamples } from './one-process.js';
import { type ComparePolicy, resolvePolicy } from './policy.js';
import { toleranceFor } from './tolerance.js';

/**
 * Compares two sets of durations: for each side one list of samples per process launch, in nanoseconds and in the order
 * of measuring. A ratio above 1 is slower.
 *
 * The unit is the launch: the medians of the launches are judged, so a thousand samples of one process count once. With
 * one launch a side the verdict is `inconclusive` with reason `one-process` and an interval that holds for these two
 * processes alone. Launches without samples are left out; a sample that is negative or not finite makes the sides
 * `incomparable`.
 *
 * @param policy - `name`, `level`, `tolerance` and `tolerances.durationNs` are used
 * @throws BenchlineError `option-invalid` for a wrong policy
 */
export function compareSamples(
  baseline: readonly (readonly number[])[],
  current: readonly (readonly number[])[],
  policy: Partial<ComparePolicy> = {},
): SampleComparison {
  const { name, level, ...rest } = resolvePolicy(policy);
  const tolerance = toleranceFor({ ...rest, overrides: [] }, { id: '', name: '' }, 'durationNs');
  const [before, after] = [baseline, current].map((side) => side.filter((launch) => launch.length > 0)) as [
    number[][],
    number[][],
  ];
  const question = {
    metric: 'durationNs',
    tolerance,
    baseline: [centresOf(before)],
    current: [centresOf(after)],
    history: [],
    explained: 0,
    withinProcess: withinProcessOfSamples(before[0] ?? [], after[0] ?? [], level),
  } as const;
  const judgement =
    name === 'mean-tolerance'
      ? judgeMeans('durationNs', tolerance, meanOf(before.flat()), meanOf(after.flat()))
      : judgeFamily([question], level)[0];
  const {
    baselineValue: _before,
    currentValue: _after,
    adjustedPValue: _adjusted,
    warnings: _warnings,
    ...shared
  } = judgement as NonNullable<typeof judgement>;
  return shared;
}

function centresOf(launches: readonly (readonly number[])[]): number[] {
  return launches.map((samples) => centreOfSamples(samples) as number);
}

/** NaN, which no rule judges, where a value is no duration. */
function meanOf(samples: readonly number[]): number | null {
  if (samples.length === 0) return null;
  return samples.every((sample) => sample >= 0)
    ? samples.reduce((sum, sample) => sum + sample / samples.length, 0)
    : Number.NaN;
}
