import { formatDuration } from '@benchline/format';
import { type BenchmarkFailure, type InstrumentRef, warning } from '@benchline/schema';
import type { Phase } from '../measure/failure.js';
import { MOST_PROFILE_NS } from '../profile/profile-benchmark.js';
import type { ProfileOutcome } from '../profile/profile-pass.js';
import type { MeasureSettings } from '../settings.js';
import { MeasuringProcess, type ProcessOptions } from './child-process.js';
import { LOADING_LIMIT_MS } from './discover.js';
import { failureOfEnd } from './process-failure.js';
import type { FoundBenchmark } from './protocol.js';

/** The profile pass of one file: which benchmarks, and with what. */
export interface FileProfiling {
  readonly file: string;
  readonly benchmarks: readonly FoundBenchmark[];
  readonly settings: MeasureSettings;
  readonly instruments: readonly InstrumentRef[];
}

/** Told while profiling goes on. */
export interface ProfileListener {
  phase(id: string, phase: Phase): void;
  output(text: string): void;
}

/** What the parent allows beyond a benchmark's own limit before it kills. */
const GRACE_MS = 1_000;

/**
 * Profiles the benchmarks of a file in a fresh process, after all timing. Where the process ends before its time, the
 * benchmark whose turn it was gets a warning, and those after it another process.
 */
export async function profileFile(
  profiling: FileProfiling,
  options: ProcessOptions,
  listener: ProfileListener,
  signal?: AbortSignal,
): Promise<readonly ProfileOutcome[]> {
  const outcomes: ProfileOutcome[] = [];
  let left = profiling.benchmarks;
  while (left.length > 0 && signal?.aborted !== true) {
    const attempt = await profileInProcess({ ...profiling, benchmarks: left }, options, listener, signal);
    outcomes.push(...attempt.outcomes);
    if (signal?.aborted) break;
    const { failure } = attempt;
    if (failure === null) break;
    // A process that ended before any benchmark's turn would do so again.
    const lost = attempt.currentId === null ? left.map(({ info }) => info.id) : [attempt.currentId];
    const seen = new Set(outcomes.map(({ id }) => id));
    for (const id of lost.filter((id) => !seen.has(id))) {
      const warnings = [warning('pass-failed', { pass: 'profile', message: failure.message })];
      outcomes.push({ id, profiles: [], warnings });
      seen.add(id);
    }
    left = left.filter(({ info }) => !seen.has(info.id));
  }
  return outcomes;
}

interface ProfileAttempt {
  readonly outcomes: readonly ProfileOutcome[];
  /** `null` where the process came to its end. */
  readonly failure: BenchmarkFailure | null;
  /** Whose turn it was when it did not. */
  readonly currentId: string | null;
}

async function profileInProcess(
  { file, benchmarks, settings, instruments }: FileProfiling,
  options: ProcessOptions,
  listener: ProfileListener,
  signal?: AbortSignal,
): Promise<ProfileAttempt> {
  const outcomes: ProfileOutcome[] = [];
  let currentId: string | null = null;
  let phase: Phase = 'load';
  let failure: BenchmarkFailure | null = null;
  let done = false;
  let timer: NodeJS.Timeout | undefined;
  const endAfter = (limitMs: number, limitNs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      failure ??= { code: 'timed-out', message: `Did not finish within ${formatDuration(limitNs)}.`, phase };
      child.kill();
    }, limitMs);
  };
  const ids = benchmarks.map(({ info }) => info.id);
  const child = new MeasuringProcess({ type: 'profile', file, ids, settings, instruments }, options, {
    message(message) {
      if (message.type === 'phase') {
        currentId = message.id;
        phase = message.phase;
        const own = benchmarks.find(({ info }) => info.id === message.id)?.timeoutNs;
        const limitNs = (own ?? settings.timeoutNs) + (phase === 'profile' ? 2 * MOST_PROFILE_NS : 0);
        endAfter(limitNs / 1e6 + GRACE_MS, limitNs);
        listener.phase(message.id, message.phase);
      } else if (message.type === 'profiled') {
        outcomes.push(message.outcome);
      } else if (message.type === 'fault') {
        failure ??= message.failure;
      } else if (message.type === 'refused') {
        failure ??= { code: 'threw', message: message.error.message, phase: 'load' };
      } else if (message.type === 'done') {
        done = true;
      }
    },
    output: (text) => listener.output(text),
  });
  endAfter(LOADING_LIMIT_MS, LOADING_LIMIT_MS * 1e6);
  const abort = () => child.kill();
  signal?.addEventListener('abort', abort);
  const end = await child.ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', abort);
  return { outcomes, failure: done ? null : (failure ?? failureOfEnd(end, phase)), currentId };
}
