import { type BenchmarkFailure, type Clock, type Warning } from '@benchline/schema';
import { formatDuration } from '@benchline/format';
import type { LaunchOutcome } from '../measure/interleave.js';
import type { Phase } from '../measure/failure.js';
import type { MeasureSettings } from '../settings.js';
import { MeasuringProcess, type ProcessEnd, type ProcessOptions } from './child-process.js';
import { revive } from './discover.js';
import type { CarriedError, FoundBenchmark } from './protocol.js';

/** One launch of one file: which benchmarks, and how. */
export interface FileLaunch {
  readonly file: string;
  readonly benchmarks: readonly FoundBenchmark[];
  readonly settings: MeasureSettings;
  readonly launchIndex: number;
  readonly seed: number;
  /** The most time the whole launch may take; `null` for no limit of its own. */
  readonly fileTimeoutNs: number | null;
}

/** Told while a launch goes on. */
export interface LaunchListener {
  phase?(id: string, phase: Phase): void;
  progress?(id: string, state: { readonly samples: number; readonly relativeHalfWidth: number | null }): void;
  settled?(outcome: LaunchOutcome): void;
  output?(text: string): void;
}

/** What a launch of a file came to. */
export interface FileLaunchOutcome {
  /** One for each benchmark, unless the launch was interrupted. */
  readonly outcomes: readonly LaunchOutcome[];
  /** `null` where no process came to its end. */
  readonly clock: Clock | null;
  readonly warnings: readonly Warning[];
}

/** What the parent allows beyond a benchmark's own limit before it kills: the child ends asynchronous waiting itself. */
const GRACE_MS = 1_000;
/** Time an interrupted child has to hand over what it finished. */
const INTERRUPT_GRACE_MS = 2_000;

/**
 * Measures the benchmarks of a file in a fresh process. When a benchmark ends the process (an endless loop that is
 * killed, `process.exit`, a crash, exhausted memory), it is settled with that failure, and the ones not yet settled are
 * measured in another process.
 *
 * @throws BenchlineError when the file cannot be loaded
 */
export async function launchFile(
  launch: FileLaunch,
  options: ProcessOptions,
  listener: LaunchListener,
  signal?: AbortSignal,
): Promise<FileLaunchOutcome> {
  const outcomes: LaunchOutcome[] = [];
  const warnings: Warning[] = [];
  let clock: Clock | null = null;
  let left = launch.benchmarks;
  const deadline = launch.fileTimeoutNs === null ? Number.POSITIVE_INFINITY : performance.now() + launch.fileTimeoutNs / 1e6;
  const settle = (outcome: LaunchOutcome) => {
    outcomes.push(outcome);
    listener.settled?.(outcome);
  };
  while (left.length > 0 && signal?.aborted !== true) {
    const attempt = new LaunchAttempt({ ...launch, benchmarks: left }, options, { ...listener, settled: settle }, deadline);
    const onAbort = () => attempt.interrupt();
    signal?.addEventListener('abort', onAbort);
    const settledBefore = outcomes.length;
    const end = await attempt.ended();
    signal?.removeEventListener('abort', onAbort);
    clock ??= end.clock;
    warnings.push(...end.warnings);
    if (end.finished || signal?.aborted) break;
    const settledIds = new Set(outcomes.map((outcome) => outcome.id));
    left = left.filter((benchmark) => !settledIds.has(benchmark.info.id));
    // A process that settled nothing would end the same way again.
    if (outcomes.length === settledBefore || performance.now() >= deadline) {
      for (const benchmark of left) settle(failedOutcome(benchmark.info.id, end.failure));
      break;
    }
  }
  return { outcomes, clock, warnings };
}

/** One process of a launch, watched: whose turn it is, and for how long already. */
class LaunchAttempt {
  readonly #launch: FileLaunch;
  readonly #listener: LaunchListener & { settled(outcome: LaunchOutcome): void };
  readonly #process: MeasuringProcess;
  readonly #usedMs = new Map<string, number>();
  readonly #fileTimer: NodeJS.Timeout | undefined;
  #current: { readonly id: string; readonly since: number } | null = null;
  #phase: Phase = 'load';
  #timer: NodeJS.Timeout | undefined;
  #failure: BenchmarkFailure | null = null;
  #interrupted = false;
  readonly #settledIds = new Set<string>();
  #refused: CarriedError | null = null;
  #done: { readonly clock: Clock; readonly warnings: readonly Warning[] } | null = null;

  constructor(
    launch: FileLaunch,
    options: ProcessOptions,
    listener: LaunchListener & { settled(outcome: LaunchOutcome): void },
    deadline: number,
  ) {
    this.#launch = launch;
    this.#listener = listener;
    const { file, benchmarks, settings, launchIndex, seed } = launch;
    const ids = benchmarks.map((benchmark) => benchmark.info.id);
    this.#process = new MeasuringProcess({ type: 'measure', file, ids, settings, launchIndex, seed }, options, {
      message: (message) => {
        if (message.type === 'phase') this.#turn(message.id, message.phase);
        else if (message.type === 'progress') listener.progress?.(message.id, message);
        else if (message.type === 'settled') this.#settle(message.outcome);
        else if (message.type === 'fault') this.#failure ??= message.failure;
        else if (message.type === 'refused') this.#refused = message.error;
        else if (message.type === 'done') this.#done = message;
      },
      output: (text) => listener.output?.(text),
    });
    if (Number.isFinite(deadline)) {
      const leftMs = Math.max(1, deadline - performance.now());
      this.#fileTimer = setTimeout(() => this.#timeOut(`The file did not finish within ${formatDuration(launch.fileTimeoutNs ?? 0)}.`), leftMs);
    }
  }

  /** Asks for what is finished, and kills what does not answer. */
  interrupt(): void {
    this.#interrupted = true;
    this.#process.interrupt();
    this.#timer = setTimeout(() => this.#process.kill(), INTERRUPT_GRACE_MS);
  }

  async ended() {
    const end = await this.#process.ended;
    clearTimeout(this.#timer);
    clearTimeout(this.#fileTimer);
    if (this.#refused !== null) throw revive(this.#refused);
    const finished = this.#done !== null;
    const failure = this.#failure ?? failureOfEnd(end, this.#phase);
    const culprit = this.#current?.id;
    if (!finished && !this.#interrupted && culprit !== undefined && !this.#settledIds.has(culprit)) {
      this.#settle(failedOutcome(culprit, failure));
    }
    return { finished, failure, clock: this.#done?.clock ?? null, warnings: this.#done?.warnings ?? [] };
  }

  #settle(outcome: LaunchOutcome): void {
    this.#settledIds.add(outcome.id);
    this.#listener.settled(outcome);
  }

  /** Another benchmark, or another phase of the same, begins. */
  #turn(id: string, phase: Phase): void {
    const now = performance.now();
    if (this.#current !== null) {
      const { id: previous, since } = this.#current;
      this.#usedMs.set(previous, (this.#usedMs.get(previous) ?? 0) + now - since);
    }
    this.#current = { id, since: now };
    this.#phase = phase;
    this.#listener.phase?.(id, phase);
    const benchmark = this.#launch.benchmarks.find((candidate) => candidate.info.id === id);
    const limitMs = (benchmark?.timeoutNs ?? this.#launch.settings.timeoutNs) / 1e6;
    clearTimeout(this.#timer);
    const leftMs = limitMs + GRACE_MS - (this.#usedMs.get(id) ?? 0);
    this.#timer = setTimeout(() => this.#timeOut(`Did not finish within ${formatDuration(limitMs * 1e6)}.`), Math.min(Math.max(1, leftMs), 2 ** 31 - 1));
  }

  #timeOut(message: string): void {
    this.#failure ??= { code: 'timed-out', message, phase: this.#phase };
    this.#process.kill();
  }
}

/** What the end of a process says of the benchmark whose turn it was. */
function failureOfEnd({ exitCode, signal, errorTail }: ProcessEnd, phase: Phase): BenchmarkFailure {
  const where = { phase, exitCode, signal };
  if (/out of memory|Zone Allocation failed|Array buffer allocation failed/i.test(errorTail)) {
    return { ...where, code: 'out-of-memory', message: 'The process ran out of memory.' };
  }
  if (signal !== null) return { ...where, code: 'crashed', message: `The process was ended by ${signal}.` };
  if (exitCode !== null && exitCode >= 128) return { ...where, code: 'crashed', message: `The process crashed (exit code ${exitCode}).` };
  return { ...where, code: 'exited', message: `The benchmark ended the process with exit code ${exitCode}.` };
}

function failedOutcome(id: string, failure: BenchmarkFailure): LaunchOutcome {
  return { id, mode: 'sync', launch: null, failure, collected: true };
}
