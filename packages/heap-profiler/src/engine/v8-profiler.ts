import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { CallFrame } from '@benchline/inspector';
import { BenchlineError, messageOf } from '@benchline/schema';
import { collectGarbage } from '../collect-garbage.js';
import type { SamplingNode } from '../profile/sampling-profile.js';
import type { EngineReading, HeapEngine } from './engine.js';
import { readRunningProfile } from './inspector.js';

/** What is used of `v8-profiler-next` 1.10, whose own types are looser. */
interface V8Profiler {
  startSamplingHeapProfiling(intervalBytes: number, stackDepth: number): void;
  stopSamplingHeapProfiling(): { readonly head: NativeNode };
}

interface NativeNode {
  readonly callFrame: Omit<CallFrame, 'scriptId'> & { readonly scriptId: number };
  readonly selfSize: number;
  readonly children: readonly NativeNode[];
}

/** It adds a function's bytes up in a C++ `int`, which wraps beyond this. */
const LARGEST_SUM_BYTES = 2 ** 31 - 1;

/**
 * The engine of the optional package `v8-profiler-next`. It counts what is alive only, and can be read at its end
 * only: before that, V8's sampler is read through the inspector.
 *
 * @throws BenchlineError `profiler-unavailable` where the package is not installed or was not built
 */
export function v8ProfilerEngine(load: () => unknown = loadV8Profiler): HeapEngine {
  const profiler = loaded(load);
  return {
    name: 'v8-profiler-next',
    start({ meaning, samplingIntervalBytes, stackDepth }) {
      if (meaning === 'allocated') throw cannotCountCollected();
      profiler.startSamplingHeapProfiling(samplingIntervalBytes, stackDepth);
    },
    read() {
      collectGarbage();
      return running();
    },
    stop() {
      collectGarbage();
      let sampleCount = 0;
      let nativeHead: NativeNode;
      try {
        sampleCount = running().sampleCount;
      } finally {
        nativeHead = profiler.stopSamplingHeapProfiling().head;
      }
      if (getHeapStatistics().used_heap_size > LARGEST_SUM_BYTES) throw mayHaveWrapped();
      let lastId = 0;
      const nextId = () => ++lastId;
      return { profile: { head: numbered(nativeHead, nextId) }, sampleCount };
    },
  };
}

function numbered({ callFrame, selfSize, children }: NativeNode, nextId: () => number): SamplingNode {
  const { functionName, scriptId, url, lineNumber, columnNumber } = callFrame;
  return {
    id: nextId(),
    // It counts places from 1, and has 0 where there is none; the inspector counts from 0.
    callFrame: {
      functionName,
      scriptId: String(scriptId),
      url,
      lineNumber: lineNumber - 1,
      columnNumber: columnNumber - 1,
    },
    selfSize,
    children: children.map((child) => numbered(child, nextId)),
  };
}

function running(): EngineReading {
  const reading = readRunningProfile();
  if (reading !== null) return reading;
  throw new BenchlineError({
    code: 'profiler-failed',
    message: 'V8 no longer samples the heap: something else in this process stopped it',
    hint: 'Use one heap profiler at a time.',
  });
}

/** From the project that profiles, or as this package's own neighbour. */
function loadV8Profiler(): unknown {
  try {
    return createRequire(join(process.cwd(), 'package.json'))('v8-profiler-next');
  } catch {
    return createRequire(import.meta.url)('v8-profiler-next');
  }
}

function loaded(load: () => unknown): V8Profiler {
  try {
    return load() as V8Profiler;
  } catch (cause) {
    throw new BenchlineError({
      code: 'profiler-unavailable',
      message: `v8-profiler-next cannot be loaded: ${messageOf(cause).split('\n')[0]}`,
      hint: "Install it (it needs a C++ compiler), or use the engine 'inspector', which needs nothing.",
      cause,
    });
  }
}

function cannotCountCollected(): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: "v8-profiler-next counts live objects only; it cannot give the meaning 'allocated'",
    hint: "Use the engine 'inspector' (or 'auto'), or the meaning 'live'.",
  });
}

function mayHaveWrapped(): BenchlineError {
  return new BenchlineError({
    code: 'profiler-failed',
    message: 'The heap is larger than 2 GiB, beyond which the sums of v8-profiler-next may be wrong',
    hint: "Use the engine 'inspector'.",
  });
}
