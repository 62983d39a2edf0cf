import type {
  BenchmarkPlace,
  BenchmarkResult,
  BenchmarkRun,
  Launch,
  PairedRounds,
  PairedSuites,
} from '@benchline/schema';
import { clockOfProcess } from '../clock/clock.js';
import { type MachineReading, readMachine } from '../environment/machine-state.js';
import type { FoundBenchmark } from '../isolate/protocol.js';
import type { LaunchOutcome } from '../measure/interleave.js';
import { assembleResult } from '../result/assemble-result.js';
import { assembleRun } from '../result/assemble-run.js';
import { withTargets } from '../result/benchmark-info.js';
import type { MatchedBenchmarks } from './match-benchmarks.js';
import type { PairSuitesOptions } from './pair-suites-options.js';

/** What two checkouts' measurements are put together from. */
export interface SidesParts {
  readonly options: PairSuitesOptions;
  readonly matched: MatchedBenchmarks;
  /** One for each of `matched.both`. */
  readonly pairs: readonly PairedRounds[];
  readonly startedAt: Date;
  readonly machineStart: MachineReading;
}

/** Puts the turns of each checkout into a run of its own, so that all that shows runs can show them. */
export async function assembleSides(parts: SidesParts): Promise<PairedSuites> {
  const { matched, pairs } = parts;
  return {
    pairs,
    baseline: await runOfSide(parts, 'baseline'),
    current: await runOfSide(parts, 'current'),
    onlyBaseline: matched.onlyBaseline.map(placeOf),
    onlyCurrent: matched.onlyCurrent.map(placeOf),
  };
}

async function runOfSide(
  { options, matched, pairs, startedAt, machineStart }: SidesParts,
  side: 'baseline' | 'current',
): Promise<BenchmarkRun> {
  const { directory, nodeFlags = [], loaderArguments = [] } = options[side];
  const clock = await clockOfProcess();
  const index = side === 'baseline' ? 0 : 1;
  const results: BenchmarkResult[] = matched.both.flatMap((both, at) => {
    const rounds = pairs[at] as PairedRounds;
    const outcomes = outcomesOf(rounds, index);
    if (outcomes.length === 0) return [];
    const info = withTargets(both[side].info, side === 'current' ? options.targetsFor : undefined);
    // How narrow the interval of the times themselves is does not matter here: the ratio is what was measured.
    const context = {
      clock,
      precision: Number.POSITIVE_INFINITY,
      launchesAsked: rounds.launches.length,
      startedAt,
    };
    return [assembleResult({ ...info, precision: null }, outcomes, context)];
  });
  const measured = new Set(results.map(({ id }) => id));
  const unmeasured = matched.both.filter(
    ({ current }, at) => !measured.has(current.info.id) && pairs[at]?.stopReason === 'interrupted',
  );
  return assembleRun({
    startedAt,
    endedAt: new Date(),
    machineStart,
    machineEnd: readMachine(),
    clock,
    launchCount: Math.max(0, ...pairs.map(({ launches }) => launches.length)),
    results,
    notRun: [
      ...(side === 'current' ? matched.notRun : []),
      ...unmeasured.map(({ current }) => ({ id: current.info.id, reason: 'interrupted' as const })),
    ],
    warnings: [],
    directory,
    execArguments: [...loaderArguments, ...nodeFlags],
  });
}

/** The launches of one side, and its failure where it has one. */
function outcomesOf({ launches, sides, mode }: PairedRounds, side: number): LaunchOutcome[] {
  const failure = sides[side]?.failure ?? null;
  const id = '';
  const shared = { id, mode, collected: true, warnings: [] };
  const measured = launches.map((launch) => ({ ...shared, failure: null, launch: launchOf(launch, side) }));
  return failure === null ? measured : [...measured, { ...shared, failure, launch: null }];
}

function launchOf(
  { index, iterationsPerTurn, steady, startedAt, rounds, warmupRounds }: PairedRounds['launches'][number],
  side: number,
): Launch {
  return {
    index,
    runIndex: 0,
    iterationsPerSample: iterationsPerTurn,
    stopReason: 'time',
    steady,
    memory: null,
    cpu: null,
    startedAt,
    samplesNs: rounds.map((round) => round[side] as number),
    warmupSamplesNs: warmupRounds.map((round) => round[side] as number),
  };
}

function placeOf({ info }: FoundBenchmark): BenchmarkPlace {
  const { id, package: packageName, suite, name } = info;
  return { id, package: packageName, suite, name };
}
