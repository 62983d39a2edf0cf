import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BenchmarkFailure, type Launch, messageOf, type Warning, warning } from '@benchline/schema';
import { createRandom } from '@benchline/stats';
import type { BenchmarkDefinition } from '../define/definition.js';
import { collectGarbage } from './collect-garbage.js';
import { failureOf, type Phase } from './failure.js';
import { LaunchMeasurement, type LaunchPlan } from './launch-measurement.js';
import { relativeHalfWidth } from './stop.js';
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
  /** Ends measuring early; what is finished is kept. */
  readonly signal?: AbortSignal;
}

/** Told as measuring goes on. */
export interface InterleaveObserver {
  /** Awaited, so that whoever watches from another process knows before synchronous work begins. */
  phase?(id: string, phase: Phase): void | Promise<void>;
  /** After each turn. */
  progress?(id: string, state: { readonly samples: number; readonly relativeHalfWidth: number | null }): void;
  /** When a benchmark has its launch, or has failed. */
  settled?(outcome: LaunchOutcome): void;
}

/** What one launch of one benchmark came to. A failed one keeps what was measured before. */
export interface LaunchOutcome {
  readonly id: string;
  readonly mode: 'sync' | 'async';
  readonly launch: Launch | null;
  readonly failure: BenchmarkFailure | null;
  /** Whether garbage could be collected before measuring. */
  readonly collected: boolean;
}

/** What measuring in one process came to. */
export interface InterleaveOutcome {
  readonly outcomes: readonly LaunchOutcome[];
  /** Suites whose teardown failed. */
  readonly warnings: readonly Warning[];
}

/**
 * Measures benchmarks in this process, in turns: after all have warmed up, each round gives every benchmark that is not
 * done one short slice, in random order, so that drift of the machine hits all alike.
 *
 * A benchmark that fails is settled with its failure; the others go on.
 */
export async function measureInterleaved(plan: InterleavePlan, observer: InterleaveObserver = {}): Promise<InterleaveOutcome> {
  const random = createRandom(plan.seed);
  const hooks = new SuiteHooks();
  const outcomes: LaunchOutcome[] = [];
  const aborted = () => plan.signal?.aborted === true;
  let collected = true;

  const settle = (measurement: LaunchMeasurement, failure: BenchmarkFailure | null) => {
    const launch = measurement.samplesNs.length > 0 ? measurement.toLaunch(plan.launchIndex) : null;
    const outcome = { id: measurement.definition.id, mode: measurement.mode, launch, failure, collected };
    outcomes.push(outcome);
    observer.settled?.(outcome);
  };

  let active: LaunchMeasurement[] = [];
  for (const definition of plan.definitions) {
    if (aborted()) break;
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
      settle(measurement, failureOf(thrown, phase));
    }
    await nextTurn();
  }

  let collecting = true;
  while (active.length > 0 && !aborted()) {
    for (const measurement of random.shuffle([...active])) {
      if (aborted()) break;
      const { definition } = measurement;
      await observer.phase?.(definition.id, 'measure');
      if (collecting) collecting = collectWithin(COLLECTION_SHARE * SLICE_NS);
      try {
        await measurement.takeSlice(SLICE_NS);
        observer.progress?.(definition.id, {
          samples: measurement.samplesNs.length,
          relativeHalfWidth: relativeHalfWidth(measurement.samplesNs),
        });
        if (measurement.stopped !== null) await finish(measurement);
      } catch (thrown) {
        settle(measurement, failureOf(thrown, 'measure'));
        active = active.filter((other) => other !== measurement);
      }
      await nextTurn();
    }
    active = active.filter((measurement) => measurement.stopped === null);
  }
  for (const measurement of active) {
    measurement.interrupt();
    await finish(measurement);
  }
  const teardownFailures = await hooks.closeAll();
  return {
    outcomes,
    warnings: teardownFailures.map(({ suite, thrown }) =>
      warning('teardown-failed', { suite: suite.path.join(' > '), message: messageOf(thrown) }),
    ),
  };

  async function finish(measurement: LaunchMeasurement): Promise<void> {
    const { definition } = measurement;
    await observer.phase?.(definition.id, 'teardown');
    try {
      await definition.teardown?.(definition.parameters);
      settle(measurement, null);
    } catch (thrown) {
      settle(measurement, failureOf(thrown, 'teardown'));
    }
  }
}

/** Collects garbage and says whether that was quick enough to do it again. */
function collectWithin(mostNs: number): boolean {
  const start = process.hrtime.bigint();
  if (!collectGarbage()) return false;
  return Number(process.hrtime.bigint() - start) <= mostNs;
}
