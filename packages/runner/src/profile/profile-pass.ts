import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  BenchlineError,
  type Instrument,
  type InstrumentFactory,
  type InstrumentRef,
  type Warning,
  warning,
} from '@benchline/schema';
import type { BenchmarkDefinition } from '../define/definition.js';
import { failureOf, type Phase } from '../measure/failure.js';
import { LaunchMeasurement, type LaunchPlan } from '../measure/launch-measurement.js';
import { SuiteHooks } from '../measure/suite-hooks.js';
import { TimeLimit } from '../measure/time-limit.js';
import { operate } from './operate.js';
import { type MadeProfile, type ProfiledOperation, profileOperation } from './profile-benchmark.js';

/** Which benchmarks to profile in this process, and with what. */
export interface ProfilePlan {
  readonly definitions: readonly BenchmarkDefinition[];
  readonly instruments: readonly InstrumentRef[];
  readonly planOf: (definition: BenchmarkDefinition) => LaunchPlan;
  readonly timeoutNsOf: (definition: BenchmarkDefinition) => number;
  readonly signal?: AbortSignal;
}

/** Told as profiling goes on; awaited, so that whoever watches from another process misses nothing. */
export interface ProfileObserver {
  phase?(id: string, phase: Phase): void | Promise<void>;
  /** A benchmark's profiles, and what went wrong. */
  profiled(outcome: ProfileOutcome): void | Promise<void>;
}

/** What profiling one benchmark came to. */
export interface ProfileOutcome {
  readonly id: string;
  readonly profiles: readonly MadeProfile[];
  readonly warnings: readonly Warning[];
}

/**
 * Profiles benchmarks one after the other, each with one instrument after the other, in a pass that times nothing. What
 * goes wrong is a warning, since the timing stands whatever becomes of its explanation.
 */
export async function profileBenchmarks(plan: ProfilePlan, observer: ProfileObserver): Promise<void> {
  const hooks = new SuiteHooks();
  for (const definition of plan.definitions) {
    if (plan.signal?.aborted) break;
    await observer.profiled(await profileBenchmark(definition, plan, hooks, observer));
    await nextTurn();
  }
  await hooks.closeAll(Math.max(0, ...plan.definitions.map(plan.timeoutNsOf)));
}

async function profileBenchmark(
  definition: BenchmarkDefinition,
  plan: ProfilePlan,
  hooks: SuiteHooks,
  observer: ProfileObserver,
): Promise<ProfileOutcome> {
  const { instruments, timeoutNsOf } = plan;
  const { id, parameters } = definition;
  const profiles: MadeProfile[] = [];
  const warnings: Warning[] = [];
  const limit = () => new TimeLimit(timeoutNsOf(definition));
  const failed = (thrown: unknown, phase: Phase) => {
    warnings.push(warning('pass-failed', { pass: 'profile', message: failureOf(thrown, phase).message }));
  };
  await observer.phase?.(id, 'setup');
  try {
    await limit().within('setup', async () => {
      await hooks.open(definition.suite);
      await definition.setup?.(parameters);
    });
  } catch (thrown) {
    failed(thrown, 'setup');
    return { id, profiles, warnings };
  }
  for (const ref of instruments) {
    const operation = operationOf(definition, plan, limit, (phase) => observer.phase?.(id, phase));
    await profileOperation(() => makeInstrument(ref), operation)
      .then((made) => profiles.push(made))
      .catch((thrown) => failed(thrown, 'profile'));
  }
  await observer.phase?.(id, 'teardown');
  await limit()
    .within('teardown', () => definition.teardown?.(parameters))
    .catch((thrown) => failed(thrown, 'teardown'));
  return { id, profiles, warnings };
}

/** The benchmark as an operation to profile; each warm-up begins anew, with a loop of its own. */
function operationOf(
  definition: BenchmarkDefinition,
  { planOf, timeoutNsOf }: ProfilePlan,
  limit: () => TimeLimit,
  enter: (phase: Phase) => void | Promise<void>,
): ProfiledOperation {
  let perIterationNs = 1;
  return {
    async warmUp() {
      const measurement = new LaunchMeasurement(definition, planOf(definition), limit());
      await enter('warm-up');
      await measurement.warmUp();
      perIterationNs = measurement.warmIterationNs;
      await enter('profile');
    },
    operate: (durationNs) =>
      new TimeLimit(durationNs + timeoutNsOf(definition)).within('profile', () =>
        operate(definition, durationNs, perIterationNs),
      ),
  };
}

/** @throws BenchlineError `option-invalid` for a reference that leads to no instrument */
async function makeInstrument({ moduleUrl, exportName, options }: InstrumentRef): Promise<Instrument> {
  const module = (await import(moduleUrl)) as Record<string, unknown>;
  const factory = module[exportName];
  if (typeof factory === 'function') return (factory as InstrumentFactory)(options);
  throw new BenchlineError({
    code: 'option-invalid',
    message: `The instrument ${exportName} of ${moduleUrl} is no function.`,
    hint: 'Name an exported function that makes an instrument.',
  });
}
