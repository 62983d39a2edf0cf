import type { BenchmarkDefinition } from '../src/define/definition.js';
import {
  type InterleaveObserver,
  type InterleaveOutcome,
  type LaunchOutcome,
  measureInterleaved,
} from '../src/measure/interleave.js';
import { planFor } from '../src/settings.js';
import { defined } from './defined.js';

/** How a test measures: briefly. */
export interface ShortPlan extends InterleaveObserver {
  readonly timeMs?: number;
  readonly warmupMs?: number;
  readonly timeoutMs?: number;
  readonly memory?: boolean;
  readonly signal?: AbortSignal;
  readonly endAfterTimeout?: boolean;
}

/** What measuring came to, with the outcomes by the name of their benchmark. */
export interface Measured extends InterleaveOutcome {
  readonly definitions: readonly BenchmarkDefinition[];
  readonly of: (name: string) => LaunchOutcome;
}

/** Measures what a body registers, in this process. */
export async function measured(body: () => void, plan: ShortPlan = {}): Promise<Measured> {
  const { timeMs = 20, warmupMs = 5, timeoutMs = 30_000, memory = false, signal, ...rest } = plan;
  const { endAfterTimeout = false, ...observer } = rest;
  const definitions = defined(body);
  const settings = {
    timeNs: timeMs * 1e6,
    warmupNs: warmupMs * 1e6,
    timeoutNs: timeoutMs * 1e6,
    precision: 0.01,
    memory,
  };
  const outcome = await measureInterleaved(
    {
      definitions,
      planOf: (definition) => planFor(definition, settings, 500_000),
      timeoutNsOf: (definition) => definition.timeoutNs ?? settings.timeoutNs,
      launchIndex: 0,
      seed: 1,
      memoryOf: () => memory,
      endAfterTimeout,
      ...(signal === undefined ? {} : { signal }),
    },
    observer,
  );
  return {
    ...outcome,
    definitions,
    of(name) {
      const id = definitions.find((definition) => definition.name === name)?.id;
      const found = outcome.outcomes.filter((candidate) => candidate.id === id);
      if (found.length === 1 && found[0] !== undefined) return found[0];
      throw new Error(`${found.length} outcomes of ${name}`);
    },
  };
}
