import { formatDuration } from '@benchline/format';
import { type BenchmarkFailure, type Clock, type Warning, warning } from '@benchline/schema';
import type { Phase } from '../measure/failure.js';
import type { LaunchOutcome } from '../measure/interleave.js';
import type { MeasureSettings } from '../settings.js';
import { MeasuringProcess, type ProcessOptions } from './child-process.js';
import { LOADING_LIMIT_MS } from './discover.js';
import { failureOfEnd } from './process-failure.js';
import type { FoundBenchmark } from './protocol.js';
import { ResourceSampler, samplingOf } from './resource-sampler.js';

/** One launch of one file: which benchmarks, and how. */
export interface FileLaunch {
  readonly file: string;
  readonly benchmarks: readonly FoundBenchmark[];
  readonly settings: MeasureSettings;
  /** Benchmarks whose memory is not measured, since an earlier process did not survive it. */
  readonly withoutMemory: readonly string[];
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

/** What the parent allows beyond a benchmark's own limit before it kills: the child ends asynchronous waiting itself. */
const GRACE_MS = 1_000;
/** Time an interrupted child has to hand over what it finished. */
const INTERRUPT_GRACE_MS = 2_000;

/** How one process of a launch ended. */
export interface AttemptEnd {
  /** `null` where the process did not come to its end. */
  readonly clock: Clock | null;
  readonly warnings: readonly Warning[];
  /** What became of benchmarks that it left without an outcome. */
  readonly failure: BenchmarkFailure;
  /** Whose turn it was when the process ended, where that does not prove whose fault it was. */
  readonly suspectId: string | null;
  /** Benchmarks that the process left for another one. */
  readonly leftIds: readonly string[];
}

/** One process of a launch, watched: whose turn it is, and for how long already. */
export class LaunchAttempt {
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
  #fileTimedOut = false;
  #sampler: ResourceSampler | null = null;
  readonly #settledIds = new Set<string>();
  /** Timed, and not yet settled: what there is to keep if the process does not survive what follows the timing. */
  readonly #timed = new Map<string, LaunchOutcome>();
  #done: Omit<AttemptEnd, 'failure' | 'suspectId'> | null = null;

  constructor(
    launch: FileLaunch,
    options: ProcessOptions,
    listener: LaunchListener & { settled(outcome: LaunchOutcome): void },
    deadline: number,
  ) {
    this.#launch = launch;
    this.#listener = listener;
    const { file, benchmarks, settings, withoutMemory, launchIndex, seed } = launch;
    const ids = benchmarks.map((benchmark) => benchmark.info.id);
    this.#process = new MeasuringProcess(
      { type: 'measure', file, ids, settings, withoutMemory, launchIndex, seed },
      options,
      {
        message: (message) => {
          if (message.type === 'phase') this.#turn(message.id, message.phase);
          else if (message.type === 'progress') listener.progress?.(message.id, message);
          else if (message.type === 'timed') this.#timed.set(message.outcome.id, message.outcome);
          else if (message.type === 'settled') this.#settle(this.#withSeries(message.outcome));
          else if (message.type === 'fault') this.#failure ??= message.failure;
          else if (message.type === 'refused') this.#failure ??= refusal(message.error.message);
          else if (message.type === 'done') this.#done = message;
        },
        output: (text) => listener.output?.(text),
      },
    );
    const { pid } = this.#process;
    const sampling = samplingOf(process.platform);
    if (pid !== undefined && sampling !== null)
      this.#sampler = new ResourceSampler(pid, () => this.#current?.id ?? null, sampling);
    this.#setTimer(LOADING_LIMIT_MS, `Loading the file did not finish within ${LOADING_LIMIT_MS / 1000} s.`);
    if (Number.isFinite(deadline)) {
      const leftMs = timerMs(deadline - performance.now());
      this.#fileTimer = setTimeout(() => {
        this.#fileTimedOut = true;
        this.#timeOut(`The file did not finish within ${formatDuration(launch.fileTimeoutNs ?? 0)}.`);
      }, leftMs);
    }
  }

  /** Asks for what is finished, and kills what does not answer. */
  interrupt(): void {
    this.#interrupted = true;
    this.#process.interrupt();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#process.kill(), INTERRUPT_GRACE_MS);
  }

  /** Settles when the process has ended. */
  async ended(): Promise<AttemptEnd> {
    const end = await this.#process.ended;
    clearTimeout(this.#timer);
    clearTimeout(this.#fileTimer);
    this.#sampler?.stop();
    const { benchmarks } = this.#launch;
    if (this.#done !== null) {
      const { clock, warnings, leftIds } = this.#done;
      return { clock, warnings, leftIds, failure: notDefinedAgain, suspectId: null };
    }
    const failure = this.#failure ?? failureOfEnd(end, this.#phase);
    const currentId = this.#interrupted ? null : (this.#current?.id ?? null);
    this.#settleTimed(failure, currentId);
    let suspectId: string | null = null;
    const warnings: Warning[] = [];
    if (currentId !== null && !this.#settledIds.has(currentId)) {
      // What keeps its process busy is caught in the act; anything else may be the late work of another benchmark.
      const certain = benchmarks.length === 1 || failure.code === 'timed-out';
      if (certain) this.#settle(failedOutcome(currentId, failure));
      else suspectId = currentId;
    } else if (currentId !== null && this.#settledIds.size === benchmarks.length) {
      // All have their launch, so it was a suite's teardown that ended the process.
      warnings.push(warning('teardown-failed', { suite: '', message: failure.message }));
    }
    return { clock: null, warnings, failure, suspectId, leftIds: [] };
  }

  /**
   * Settles benchmarks whose timing is done with that, when the process ended in the memory pass: the one whose pass it
   * was, or all of them where nothing will be measured again.
   */
  #settleTimed(failure: BenchmarkFailure, currentId: string | null): void {
    const last = this.#interrupted || this.#fileTimedOut;
    for (const [id, outcome] of this.#timed) {
      if (this.#settledIds.has(id) || !(last || (id === currentId && this.#phase === 'memory'))) continue;
      const lost = warning('pass-failed', { pass: 'memory', message: failure.message });
      this.#settle(this.#withSeries({ ...outcome, warnings: [...outcome.warnings, lost] }));
    }
  }

  /** Adds what was read from outside while the benchmark had its turns. */
  #withSeries(outcome: LaunchOutcome): LaunchOutcome {
    const resourceSeries = this.#sampler?.seriesOf(outcome.id) ?? null;
    return outcome.launch === null || resourceSeries === null
      ? outcome
      : { ...outcome, launch: { ...outcome.launch, resourceSeries } };
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
    // What follows the timing has a time of its own: the benchmark may have used its time up.
    if (phase === 'teardown' || phase === 'memory') this.#usedMs.delete(id);
    this.#current = { id, since: now };
    this.#phase = phase;
    this.#listener.phase?.(id, phase);
    if (this.#interrupted) return;
    const benchmark = this.#launch.benchmarks.find((candidate) => candidate.info.id === id);
    const limitMs = (benchmark?.timeoutNs ?? this.#launch.settings.timeoutNs) / 1e6;
    const leftMs = limitMs + GRACE_MS - (this.#usedMs.get(id) ?? 0);
    this.#setTimer(leftMs, `Did not finish within ${formatDuration(limitMs * 1e6)}.`);
  }

  #setTimer(leftMs: number, message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#timeOut(message), timerMs(leftMs));
  }

  #timeOut(message: string): void {
    this.#failure ??= { code: 'timed-out', message, phase: this.#phase };
    this.#process.kill();
  }
}

/** The failure of benchmarks whose file loaded once and now does not. */
function refusal(message: string): BenchmarkFailure {
  return { code: 'threw', message, phase: 'load' };
}

/** The failure of a benchmark whose name changes from process to process. */
const notDefinedAgain = refusal('The file did not define this benchmark when it was loaded again.');

/** What `setTimeout` can take. */
function timerMs(ms: number): number {
  return Math.min(Math.max(1, Math.ceil(ms)), 2 ** 31 - 1);
}

/** The outcome of a benchmark whose process ended before it could tell its own. */
export function failedOutcome(id: string, failure: BenchmarkFailure): LaunchOutcome {
  return { id, mode: 'sync', launch: null, failure, collected: true, warnings: [] };
}
