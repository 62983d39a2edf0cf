import {
  type BenchmarkPlace,
  type ComparisonResult,
  type PairedRounds,
  type PairedSuites,
  type PairsComparison,
  SCHEMA_VERSION,
  type Verdict,
} from '@benchline/schema';
import { countVerdicts, describeRun } from '../comparison-parts.js';
import { untested } from '../judgement.js';
import type { ComparePolicy } from '../policy.js';
import { toleranceFor } from '../tolerance.js';
import { judgePairs, PAIRS_LEVEL } from './judge-pairs.js';

/** How two checkouts are judged. */
export interface PairsPolicy extends Pick<ComparePolicy, 'tolerance' | 'tolerances' | 'overrides'> {
  /** See {@link judgePairs}; .01 by default. */
  readonly level?: number;
}

/**
 * Judges two checkouts that were measured side by side: the time of every benchmark of either, the pairs in the order of
 * measuring, then what only the current and only the baseline checkout has. Deterministic.
 *
 * Pairs without a single launch and without a failure (measuring was interrupted before) have no row.
 */
export function comparePairedSuites(suites: PairedSuites, policy: PairsPolicy = {}): PairsComparison {
  const { level = PAIRS_LEVEL } = policy;
  const measured = suites.pairs.filter(
    ({ launches, sides }) => launches.length > 0 || sides.some(({ failure }) => failure !== null),
  );
  const places = new Map([...suites.baseline.results, ...suites.current.results].map((one) => [one.id, one]));
  const questions = measured.map((rounds) => {
    const place = places.get(rounds.id) as BenchmarkPlace;
    return { place, rounds, tolerance: toleranceFor(policy, place, 'durationNs') };
  });
  const judged = judgePairs(questions, { level });
  const results: ComparisonResult[] = [
    ...judged.map((judgement, index) => row(questions[index]?.place as BenchmarkPlace, judgement)),
    ...suites.onlyCurrent.map((place) => alone(place, 'new', policy)),
    ...suites.onlyBaseline.map((place) => alone(place, 'missing', policy)),
  ];
  return {
    kind: 'comparison',
    schemaVersion: SCHEMA_VERSION,
    baseline: describeRun(suites.baseline),
    current: describeRun(suites.current),
    // One machine, at one time.
    environment: { match: 'same', action: 'gate', differences: [] },
    policy: { name: 'interleaved-pairs', level, tolerance: policy.tolerance ?? null },
    counts: countVerdicts(results),
    results,
    targets: suites.current.results.flatMap(({ id, name, targets }) =>
      targets.map((outcome) => ({ id, name, outcome })),
    ),
    pairs: suites.pairs.map(spentOf),
  };
}

function row(
  { id, package: packageName, suite, name }: BenchmarkPlace,
  judgement: ReturnType<typeof untested>,
): ComparisonResult {
  return { id, package: packageName, suite: [...suite], name, metric: 'durationNs', ...judgement };
}

function alone(
  place: BenchmarkPlace,
  verdict: Extract<Verdict, 'new' | 'missing'>,
  policy: PairsPolicy,
): ComparisonResult {
  const tolerance = toleranceFor(policy, place, 'durationNs');
  return row(
    place,
    untested({ verdict, reason: null, tolerance, method: 'not tested: only one side has it' }),
  );
}

function spentOf({
  id,
  launches,
  stopReason,
  spentNs,
  budgetNs,
}: PairedRounds): PairsComparison['pairs'][number] {
  const rounds = launches.reduce((sum, launch) => sum + launch.rounds.length, 0);
  return { id, launches: launches.length, rounds, stopReason, spentNs, budgetNs };
}
