import { type Inspector, openInspector } from '@benchline/inspector';
import type { SamplingProfile } from '../profile/sampling-profile.js';
import type { EngineReading, HeapEngine } from './engine.js';

/** The engine that every Node has. It gives both meanings, and collects garbage before it reads. */
export function inspectorEngine(): HeapEngine {
  let session: Inspector | undefined;
  const read = (method: string) => readingOf((session as Inspector).call(method));
  return {
    name: 'inspector',
    start({ meaning, samplingIntervalBytes, stackDepth }) {
      const opened = openInspector();
      const collectedToo = meaning === 'allocated';
      try {
        opened.call('HeapProfiler.startSampling', {
          samplingInterval: samplingIntervalBytes,
          stackDepth,
          includeObjectsCollectedByMajorGC: collectedToo,
          includeObjectsCollectedByMinorGC: collectedToo,
        });
      } catch (error) {
        opened.close();
        throw error;
      }
      session = opened;
    },
    read: () => read('HeapProfiler.getSamplingProfile'),
    stop() {
      try {
        return read('HeapProfiler.stopSampling');
      } finally {
        // Disconnecting stops the sampling, should it still go on.
        session?.close();
        session = undefined;
      }
    },
  };
}

/**
 * Reads the profile of whoever samples in this thread; V8 has one sampler for all.
 *
 * @returns `null` where nobody samples
 */
export function readRunningProfile(): EngineReading | null {
  const session = openInspector();
  try {
    return readingOf(session.call('HeapProfiler.getSamplingProfile'));
  } catch {
    return null;
  } finally {
    session.close();
  }
}

function readingOf({ profile }: { profile: SamplingProfile }): EngineReading {
  return { profile, sampleCount: profile.samples?.length ?? 0 };
}
