import type { CallFrame } from '@benchline/inspector';
import { openInspector } from '@benchline/inspector';
import { startSampling } from '../engine/sampling.js';
import type { SamplingProfile } from '../profile/sampling-profile.js';
import { functionKey, liveSamples } from './live-samples.js';
import { type Operation, repeat } from './operation.js';
import { readRetainedBytes } from './retained-size.js';

/** A function that allocated what stays alive. */
export interface LeakingFunction {
  readonly frame: CallFrame;
  /** Its share of all samples that user code left alive. */
  readonly share: number;
}

/** Chance and bystanders leave a few samples. */
const SMALLEST_SHARE = 0.05;
/** What a function leaves alive once (its compiled code) is no leak, however large. */
export const FEWEST_SAMPLES = 10;

/**
 * Samples the allocations of some operations and keeps what is alive afterwards.
 * @returns largest share first
 */
export async function findLeakingFunctions(
  operation: Operation,
  operations: number,
  bytesPerOperation: number,
): Promise<LeakingFunction[]> {
  // About a thousand samples of what leaks.
  const interval = Math.max(16, Math.min(65_536, Math.round((operations * bytesPerOperation) / 1000)));
  const sampling = startSampling('inspector', {
    meaning: 'live',
    samplingIntervalBytes: interval,
    stackDepth: 128,
  });
  let profile: SamplingProfile;
  try {
    await withoutInlining(() => repeat(operation, operations));
    await readRetainedBytes();
  } finally {
    profile = sampling.stop().profile;
  }
  const sums = new Map<string, { frame: CallFrame; samples: number; bytes: number }>();
  for (const { frame, bytes } of liveSamples(profile.head, profile.samples ?? [])) {
    if (frame === null) continue;
    const key = functionKey(frame);
    const sum = sums.get(key) ?? { frame, samples: 0, bytes: 0 };
    sums.set(key, { frame, samples: sum.samples + 1, bytes: sum.bytes + bytes });
  }
  const leaking = [...sums.values()].filter(({ samples }) => samples >= FEWEST_SAMPLES);
  const totalBytes = leaking.reduce((total, { bytes }) => total + bytes, 0);
  return leaking
    .map(({ frame, bytes }) => ({ frame, share: bytes / totalBytes }))
    .filter(({ share }) => share >= SMALLEST_SHARE)
    .sort((one, other) => other.share - one.share);
}

/**
 * Optimised code has no frames for what was inlined into it, and the sampler would name the caller. While V8 counts
 * calls for coverage, it inlines nothing. A coverage that others count in this process ends with it.
 */
async function withoutInlining(work: () => Promise<void>): Promise<void> {
  const session = openInspector();
  try {
    session.call('Profiler.enable');
    session.call('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await work();
    session.call('Profiler.stopPreciseCoverage');
  } finally {
    session.close();
  }
}
