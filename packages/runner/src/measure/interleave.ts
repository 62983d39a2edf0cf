import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BenchmarkFailure, type Launch, messageOf, type Warning, warning } from '@benchline/schema';
import { createRandom } from '@benchline/stats';
import type { BenchmarkDefinition } from '../define/definition.js';
import { collectGarbage } from './collect-garbage.js';
import { failureOf, type Phase } from './failure.js';
import { LaunchMeasurement, type LaunchPlan } from './launch-measurement.js';
import { SuiteHooks } from './suite-hooks.js';
import { TimeLimit } from './time-limit.js';

/** A turn of one benchmark in a round: long against the change of benchmark, short against the machine's drift. */
const SLICE_NS = 40e6;
/** Collecting garbage before a turn must not take more than this share of it, or only the first turn is preceded. */
const COLLECTION_SHARE = 0.25;

/** What to measure in one process, and how. */
export interface InterleavePlan {
  readonly definitions: readonly BenchmarkDefinition[];
  readonly planOf: (definition: BenchmarkDefinition) => LaunchPlan;
  readonly timeoutNsOf: (definition: BenchmarkDefinition) => number;
  /** Which launch of each benchmark this is. */
  readonly launchIndex: number;
  /** Seeds the order of the turns. */
  readonly seed: number;
  /** Whether to measure a benchmark's allocated and retained bytes, in a pass of its own after all timing. */
  readonly memoryOf: (definition: BenchmarkDefinition) => boolean;
  /**
   * Leaves the rest unmeasured after a benchmark timed out: its asynchronous work goes on and would disturb the others,
   * so that they are better measured in another process.
   */
  readonly endAfterTimeout: boolean;
  /** Ends measuring early; what is finished is kept. */
  readonly signal?: AbortSignal;
}

/** Told as measuring goes on. */
export interface InterleaveObserver {
  /** Awaited, so that whoever watches from another process knows before synchronous work begins. */
  phase?(id: string, phase: Phase): void | Promise<void>;
  /** After each turn. */
  progress?(id: string, state: { readonly samples: number; readonly relativeHalfWidth: number | null }): void;
  /** When a benchmark is timed and its memory pass begins, which it may not survive. Awaited likewise. */
  timed?(outcome: LaunchOutcome): void | Promise<void>;
  /** When a benchmark has its launch, or has failed. Awaited, so that it is not lost with a process that ends next. */
  settled?(outcome: LaunchOutcome): void | Promise<void>;
}

/** What one launch of one benchmark came to. A failed one keeps what was measured before. */
export interface LaunchOutcome {
  readonly id: string;
  readonly mode: 'sync' | 'async';
  readonly launch: Launch | null;
  readonly failure: BenchmarkFailure | null;
  /** Whether garbage could be collected before measuring. */
  readonly collected: boolean;
  /** Passes after the timing that failed; the timing stands. */
  readonly warnings: readonly Warning[];
}

/** What measuring in one process came to. */
export interface InterleaveOutcome {
  readonly outcomes: readonly LaunchOutcome[];
  /** Suites whose teardown failed. */
  readonly warnings: readonly Warning[];
  /** Benchmarks left for another process, since one that timed out may still be at work in this one. */
  readonly leftIds: readonly string[];
}

/**
 * Measures benchmarks in this process, in turns: after all have warmed up, each round gives every benchmark that is not
 * done one short slice, in random order, so that drift of the machine hits all alike.
 *
 * A benchmark that fails is settled with its failure; the others go on.
 */
export async function measureInterleaved(
  plan: InterleavePlan,
  observer: InterleaveObserver = {},
): Promise<InterleaveOutcome> {
  const random = createRandom(plan.seed);
  const hooks = new SuiteHooks();
  const outcomes: LaunchOutcome[] = [];
  const aborted = () => plan.signal?.aborted === true;
  const tainted = () => plan.endAfterTimeout && outcomes.some(({ failure }) => failure?.code === 'timed-out');
  const ended = () => aborted() || tainted();
  let collected = true;

  const outcomeOf = (
    measurement: LaunchMeasurement,
    failure: BenchmarkFailure | null,
    warnings: readonly Warning[],
  ): LaunchOutcome => ({
    id: measurement.definition.id,
    mode: measurement.mode,
    launch: measurement.samplesNs.length > 0 ? measurement.toLaunch(plan.launchIndex) : null,
    failure,
    collected,
    warnings,
  });

  const settle = async (
    measurement: LaunchMeasurement,
    failure: BenchmarkFailure | null,
    warnings: readonly Warning[] = [],
  ) => {
    const outcome = outcomeOf(measurement, failure, warnings);
    // Interrupted before its first sample: there is nothing to say of it.
    if (outcome.launch === null && failure === null) return;
    outcomes.push(outcome);
    await observer.settled?.(outcome);
  };

  let active: LaunchMeasurement[] = [];
  for (const definition of plan.definitions) {
    if (ended()) break;
    const limit = new TimeLimit(plan.timeoutNsOf(definition));
    const measurement = new LaunchMeasurement(definition, plan.planOf(definition), limit);
    let phase: Phase = 'setup';
    await observer.phase?.(definition.id, phase);
    try {
      await limit.within(phase, async () => {
        await hooks.open(definition.suite);
        await definition.setup?.(definition.parameters);
      });
      phase = 'warm-up';
      await observer.phase?.(definition.id, phase);
      collected = collectGarbage();
      await measurement.warmUp();
      active.push(measurement);
    } catch (thrown) {
      const failure = failureOf(thrown, phase);
      if (phase === 'setup') await settle(measurement, failure);
      else await finish(measurement, failure);
    }
    await nextTurn();
  }

  const timed: LaunchMeasurement[] = [];
  let collecting = true;
  while (active.length > 0 && !ended()) {
    for (const measurement of random.shuffle([...active])) {
      if (ended()) break;
      const { definition } = measurement;
      await observer.phase?.(definition.id, 'measure');
      if (collecting) collecting = collectWithin(COLLECTION_SHARE * SLICE_NS);
      const failure = await measurement.takeSlice(SLICE_NS).then(
        () => null,
        (thrown: unknown) => failureOf(thrown, 'measure'),
      );
      observer.progress?.(definition.id, {
        samples: measurement.samplesNs.length,
        relativeHalfWidth: measurement.relativeHalfWidth,
      });
      if (failure !== null || measurement.stopped !== null) {
        active = active.filter((other) => other !== measurement);
        // A pass with an instrument must not come between the turns of those still being timed.
        if (failure === null && plan.memoryOf(definition)) timed.push(measurement);
        else await finish(measurement, failure);
      }
      await nextTurn();
    }
  }
  for (const measurement of active) {
    measurement.interrupt();
    await (tainted() ? tearDown(measurement) : finish(measurement, null));
  }
  for (const measurement of timed)
    await finish(measurement, null, ended() ? [] : await memoryPass(measurement));
  const longestTimeoutNs = Math.max(0, ...plan.definitions.map(plan.timeoutNsOf));
  const teardownFailures = await hooks.closeAll(longestTimeoutNs);
  const settledIds = new Set(outcomes.map(({ id }) => id));
  return {
    outcomes,
    leftIds: tainted() ? plan.definitions.map(({ id }) => id).filter((id) => !settledIds.has(id)) : [],
    warnings: teardownFailures.map(({ suite, thrown }) =>
      warning('teardown-failed', { suite: suite.path.join(' > '), message: messageOf(thrown) }),
    ),
  };

  /** Measures memory; what goes wrong is a warning. */
  async function memoryPass(measurement: LaunchMeasurement): Promise<readonly Warning[]> {
    const { definition } = measurement;
    await observer.timed?.(outcomeOf(measurement, null, []));
    await observer.phase?.(definition.id, 'memory');
    try {
      await measurement.measureMemory(new TimeLimit(plan.timeoutNsOf(definition)));
      return [];
    } catch (thrown) {
      return [warning('pass-failed', { pass: 'memory', message: failureOf(thrown, 'memory').message })];
    }
  }

  /** Tears down what was set up and settles the benchmark. The first failure counts. */
  async function finish(
    measurement: LaunchMeasurement,
    failure: BenchmarkFailure | null,
    warnings: readonly Warning[] = [],
  ): Promise<void> {
    const teardownFailure = await tearDown(measurement);
    await settle(measurement, failure ?? teardownFailure, warnings);
  }

  /** Tears down with a time of its own, also after a failure. */
  async function tearDown({ definition }: LaunchMeasurement): Promise<BenchmarkFailure | null> {
    await observer.phase?.(definition.id, 'teardown');
    return new TimeLimit(plan.timeoutNsOf(definition))
      .within('teardown', () => definition.teardown?.(definition.parameters))
      .then(
        () => null,
        (thrown: unknown) => failureOf(thrown, 'teardown'),
      );
  }
}

/** Collects garbage and says whether that was quick enough to do it again. */
function collectWithin(mostNs: number): boolean {
  const start = process.hrtime.bigint();
  if (!collectGarbage()) return false;
  return Number(process.hrtime.bigint() - start) <= mostNs;
}
