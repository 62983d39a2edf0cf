import { loadedScripts, mappedScripts, originalFrame } from '@benchline/inspector';
import type { AllocationMeaning, ProfilerEngine } from '@benchline/schema';
import type { EngineReading, SamplingOptions } from '../engine/engine.js';
import { mapNodes, type Sample, type SamplingNode } from './sampling-profile.js';

/**
 * Where memory was allocated, estimated from samples: of n samples, a sum is known to about 1/√n. What lies outside of
 * the JavaScript heap (the contents of buffers) is not in it.
 */
export interface HeapProfile {
  readonly engine: ProfilerEngine;
  readonly meaning: AllocationMeaning;
  readonly samplingIntervalBytes: number;
  readonly sampleCount: number;
  readonly totalBytes: number;
  /** The call tree, with the places of the sources where there are source maps. */
  readonly head: SamplingNode;
  /** Missing where the engine does not tell (v8-profiler-next). */
  readonly samples?: readonly Sample[];
}

/** Makes a profile of what an engine read: without the profiler's own frames, and in the places of the sources. */
export function heapProfileOf(
  { profile, sampleCount }: EngineReading,
  engine: ProfilerEngine,
  { meaning, samplingIntervalBytes }: SamplingOptions,
): HeapProfile {
  const maps = mappedScripts(loadedScripts(scriptIdsOf(profile.head)));
  const head = mapNodes(
    profile.head,
    ({ callFrame }) => {
      const map = maps.get(callFrame.scriptId);
      return map === undefined ? callFrame : originalFrame(callFrame, map);
    },
    ({ callFrame }) => callFrame.url !== 'node:inspector',
  );
  const kept = idsAndBytesOf(head);
  const samples = profile.samples?.filter(({ nodeId }) => kept.ids.has(nodeId));
  return {
    engine,
    meaning,
    samplingIntervalBytes,
    sampleCount: samples?.length ?? sampleCount,
    totalBytes: kept.bytes,
    head,
    ...(samples === undefined ? {} : { samples }),
  };
}

function scriptIdsOf(node: SamplingNode, ids = new Set<string>()): Set<string> {
  ids.add(node.callFrame.scriptId);
  for (const child of node.children) scriptIdsOf(child, ids);
  return ids;
}

function idsAndBytesOf(node: SamplingNode, sum = { ids: new Set<number>(), bytes: 0 }) {
  sum.ids.add(node.id);
  sum.bytes += node.selfSize;
  for (const child of node.children) idsAndBytesOf(child, sum);
  return sum;
}
