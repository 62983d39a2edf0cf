import { openInspector } from '@benchline/inspector';
import { BenchlineError, messageOf, type ProfilerEngine, profilerEngines } from '@benchline/schema';
import type { CpuEngine } from './engine.js';
import { createInspectorEngine } from './inspector-engine.js';
import { loadV8ProfilerNextEngine } from './v8-profiler-next-engine.js';

/** Which engine to use; `auto` takes the first that works, in the order of {@link profilerEngines}. */
export type EngineChoice = 'auto' | ProfilerEngine;

/** Whether an engine works in this process. */
export interface EngineState {
  readonly engine: ProfilerEngine;
  readonly available: boolean;
  /** Why it is not available. */
  readonly reason?: string;
}

const loaders: Readonly<Record<ProfilerEngine, () => CpuEngine>> = {
  inspector: () => {
    openInspector().close();
    return createInspectorEngine();
  },
  'v8-profiler-next': loadV8ProfilerNextEngine,
};

/**
 * The engine to use.
 *
 * @throws BenchlineError `profiler-unavailable` if the one asked for does not work here, or none does;
 *   `option-invalid` for a name that is no engine's
 */
export function selectEngine(choice: EngineChoice = 'auto'): CpuEngine {
  if (choice !== 'auto' && !profilerEngines.includes(choice)) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `The option engine is ${JSON.stringify(choice)}, which is no engine`,
      hint: `Take one of auto, ${profilerEngines.join(', ')}.`,
    });
  }
  const reasons: string[] = [];
  for (const name of choice === 'auto' ? profilerEngines : [choice]) {
    try {
      return loaders[name]();
    } catch (cause) {
      reasons.push(`${name}: ${firstLine(cause)}`);
    }
  }
  throw new BenchlineError({
    code: 'profiler-unavailable',
    message: `No CPU profiler can be used (${reasons.join('; ')})`,
    hint:
      choice === 'v8-profiler-next'
        ? 'Install v8-profiler-next, which needs a C++ compiler, or leave the engine to auto, which uses node:inspector.'
        : 'Use a Node that was built with its inspector, or install v8-profiler-next.',
  });
}

/** Every engine, and whether it works in this process. */
export function engineStates(): EngineState[] {
  return profilerEngines.map((engine) => {
    try {
      loaders[engine]();
      return { engine, available: true };
    } catch (cause) {
      return { engine, available: false, reason: firstLine(cause) };
    }
  });
}

function firstLine(thrown: unknown): string {
  return messageOf(thrown).split('\n', 1)[0] as string;
}
