import type { Launch } from '@benchline/schema';
import type { BenchmarkDefinition } from '../define/definition.js';
import { failureOf, type Phase } from './failure.js';
import { firstCall } from './first-call.js';
import type { LaunchOutcome } from './interleave.js';
import { TimeLimit } from './time-limit.js';

/** Calls a benchmark's function once, between its setup and its teardown; that call is the launch's only sample. */
export async function measureOnce(
  definition: BenchmarkDefinition,
  timeoutNs: number,
): Promise<LaunchOutcome> {
  const { id, parameters, setup, teardown } = definition;
  const limit = new TimeLimit(timeoutNs);
  const startedAt = new Date().toISOString();
  let mode: 'sync' | 'async' = 'sync';
  let launch: Launch | null = null;
  let failure: LaunchOutcome['failure'] = null;
  let phase: Phase = 'setup';
  try {
    await limit.within(phase, () => setup?.(parameters));
    phase = 'measure';
    const { elapsedNs } = await limit.within(phase, () =>
      firstCall(definition, (found) => {
        mode = found;
      }),
    );
    launch = launchOfCall(elapsedNs, startedAt);
  } catch (thrown) {
    failure = failureOf(thrown, phase);
  }
  try {
    await new TimeLimit(timeoutNs).within('teardown', () => teardown?.(parameters));
  } catch (thrown) {
    failure ??= failureOf(thrown, 'teardown');
  }
  return { id, mode, launch, failure, collected: true, warnings: [] };
}

function launchOfCall(elapsedNs: number, startedAt: string): Launch {
  return {
    index: 0,
    runIndex: 0,
    iterationsPerSample: 1,
    stopReason: 'iterations',
    steady: true,
    memory: null,
    cpu: null,
    startedAt,
    samplesNs: [elapsedNs],
    warmupSamplesNs: [],
  };
}
