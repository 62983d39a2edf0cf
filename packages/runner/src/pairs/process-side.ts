import { formatDuration } from '@benchline/format';
import { BenchlineError, type BenchmarkFailure, messageOf } from '@benchline/schema';
import { MeasuringProcess, type ProcessOptions } from '../isolate/child-process.js';
import { LOADING_LIMIT_MS } from '../isolate/discover.js';
import { failureOfEnd } from '../isolate/process-failure.js';
import type { ChildMessage } from '../isolate/protocol.js';
import { MeasurementFailed, type Phase } from '../measure/failure.js';
import type { OpenSide, Side } from './side.js';

/** Where a side in a process of its own is. */
export interface ProcessPlace extends ProcessOptions {
  readonly file: string;
  /** The benchmark's id; `null` for the file's only one. */
  readonly id: string | null;
}

/** How long a process has to end after it said that it is done. */
const END_MS = 2_000;

/** A side in a process of its own, which works only when it is asked. */
export class ProcessSide implements Side {
  readonly #place: ProcessPlace;
  readonly #timeoutNs: number;
  #limitMs: number;
  #process: MeasuringProcess | null = null;
  #ended: Promise<void> = Promise.resolve();
  #answer: { resolve(message: ChildMessage): void; reject(failure: Error): void } | null = null;
  #failure: BenchmarkFailure | null = null;
  #over = false;
  #phase: Phase = 'load';

  /** @param timeoutNs - the most setup, or a turn, may take where the benchmark does not say */
  constructor(place: ProcessPlace, timeoutNs: number) {
    this.#place = place;
    this.#timeoutNs = timeoutNs;
    this.#limitMs = LOADING_LIMIT_MS;
  }

  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  async open(): Promise<OpenSide> {
    const { file, id } = this.#place;
    const ready = this.#expect(LOADING_LIMIT_MS);
    this.#process = new MeasuringProcess({ type: 'take-turns', file, id }, this.#place, {
      message: (message) => this.#take(message),
      output: () => undefined,
    });
    this.#ended = this.#process.ended.then(
      (end) => this.#end(this.#failure ?? failureOfEnd(end, this.#phase)),
      (thrown: unknown) => this.#end({ code: 'crashed', message: messageOf(thrown), phase: 'load' }),
    );
    const message = await ready;
    if (message.type !== 'ready') throw unexpected(message);
    this.#phase = 'measure';
    this.#limitMs = (message.traits.timeoutNs ?? this.#timeoutNs) / 1e6;
    return { traits: message.traits, info: message.info };
  }

  async turn(iterations: number): Promise<number> {
    const turned = this.#expect(this.#limitMs);
    this.#process?.ask({ type: 'turn', iterations });
    const message = await turned;
    if (message.type !== 'turned') throw unexpected(message);
    return message.elapsedNs;
  }

  async close(): Promise<void> {
    if (this.#process === null || this.#over) return this.#ended;
    this.#phase = 'teardown';
    const closed = this.#expect(this.#limitMs);
    this.#process.ask({ type: 'close' });
    await closed;
    // It has said its last; whatever keeps the process alive is not waited for.
    const timer = setTimeout(() => this.kill(), END_MS);
    await this.#ended;
    clearTimeout(timer);
  }

  kill(): void {
    this.#process?.kill();
  }

  /** The next thing that the process says; rejects with a `MeasurementFailed` where it ends instead, or is late. */
  #expect(limitMs: number): Promise<ChildMessage> {
    if (this.#over)
      return Promise.reject(new MeasurementFailed(this.#failure ?? lateFailure(this.#phase, 0)));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#failure ??= lateFailure(this.#phase, limitMs);
        this.kill();
      }, limitMs);
      const settled = () => {
        clearTimeout(timer);
        this.#answer = null;
      };
      this.#answer = {
        resolve: (message) => {
          settled();
          resolve(message);
        },
        reject: (failure) => {
          settled();
          reject(failure);
        },
      };
    });
  }

  #take(message: ChildMessage): void {
    if (message.type === 'ready' || message.type === 'turned' || message.type === 'closed')
      this.#answer?.resolve(message);
    else if (message.type === 'fault') this.#failure ??= message.failure;
    else if (message.type === 'refused')
      this.#failure ??= { code: 'threw', message: message.error.message, phase: 'load' };
  }

  #end(failure: BenchmarkFailure): void {
    this.#over = true;
    this.#failure ??= failure;
    this.#answer?.reject(new MeasurementFailed(this.#failure));
  }
}

function lateFailure(phase: Phase, limitMs: number): BenchmarkFailure {
  return { code: 'timed-out', message: `Did not finish within ${formatDuration(limitMs * 1e6)}.`, phase };
}

function unexpected({ type }: ChildMessage): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `The measuring process said "${type}" out of turn.`,
    hint: 'Both checkouts need the same version of @benchline/runner; install it in each.',
  });
}
