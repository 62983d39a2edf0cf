import {
  type PairedLaunch,
  type PairedRounds,
  type PairStopReason,
  type Warning,
  warning,
} from '@benchline/schema';
import { createRandom, type Random } from '@benchline/stats';
import { failureOf } from '../measure/failure.js';
import type { BenchmarkInfo } from '../result/benchmark-info.js';
import { takeRounds, warmUpSides } from './pair-launch.js';
import { pinToProcessor, processorsToPinTo } from './pin-to-processor.js';
import type { OpenSide, Side } from './side.js';

/** What is to be measured in turns, and how. */
export interface PairPlan {
  readonly id: string;
  readonly sides: readonly { readonly name: string; readonly create: () => Side }[];
  readonly sharedProcess: boolean;
  readonly turnNs: number;
  readonly shortestTurnNs: number;
  readonly warmupNs: number;
  /** What the rounds of one launch should last together. */
  readonly launchNs: number;
  readonly budgetNs: number;
  readonly seed: number;
  readonly signal: AbortSignal | undefined;
  /** Tells when enough is known; asked after each launch. */
  readonly until: (rounds: PairedRounds) => boolean;
}

/** How long sides that were interrupted have to come to the end of their turn. */
const INTERRUPT_GRACE_MS = 2_000;
/** A launch may be expected to take this much longer than those before it on average. */
const LONGER = 1.1;

/**
 * One benchmark measured on several sides, launch by launch. Between launches nothing of it is alive, so that others may
 * be measured; sides of one process stay, and have one launch that grows.
 */
export class PairMeasurement {
  readonly #plan: PairPlan;
  readonly #random: Random;
  /** In the order in which launches are kept to them. */
  readonly #processors: readonly number[];
  readonly #launches: PairedLaunch[] = [];
  readonly #failures: PairedRounds['sides'][number]['failure'][];
  readonly #warnings: Warning[] = [];
  #shared: readonly Side[] | null = null;
  #infos: readonly BenchmarkInfo[] = [];
  #mode: 'sync' | 'async' = 'sync';
  #stopReason: PairStopReason | null = null;
  #spentNs = 0;
  #taken = 0;

  constructor(plan: PairPlan) {
    this.#plan = plan;
    this.#random = createRandom(plan.seed);
    this.#processors = plan.sharedProcess ? [] : this.#random.shuffle(processorsToPinTo());
    this.#failures = plan.sides.map(() => null);
    if (plan.sharedProcess) this.#warnings.push(warning('shared-process', {}));
  }

  /** Whether no further launch is to come. */
  get ended(): boolean {
    return this.#stopReason !== null;
  }

  /** What each side defined, once a launch has opened them. */
  get infos(): readonly BenchmarkInfo[] {
    return this.#infos;
  }

  /** What was measured so far. */
  get rounds(): PairedRounds {
    const { id, sides, sharedProcess, budgetNs } = this.#plan;
    return {
      id,
      sides: sides.map(({ name }, side) => ({ name, failure: this.#failures[side] ?? null })),
      mode: this.#mode,
      sharedProcess,
      launches: [...this.#launches],
      stopReason: this.#stopReason,
      spentNs: this.#spentNs,
      budgetNs,
      warnings: [...this.#warnings],
    };
  }

  /** Measures one more launch, and finds out whether it was the last. */
  async launch(): Promise<void> {
    const start = process.hrtime.bigint();
    const spentNs = () => Number(process.hrtime.bigint() - start);
    await this.#measure(() => this.#spentNs + spentNs() >= this.#plan.budgetNs);
    this.#spentNs += spentNs();
    this.#taken++;
    if (this.#stopReason !== null) return;
    if (this.#plan.until(this.rounds)) this.#stopReason = 'settled';
    else if (this.#plan.signal?.aborted) this.#stopReason = 'interrupted';
    else if (this.#spentNs + (LONGER * this.#spentNs) / this.#taken > this.#plan.budgetNs)
      this.#stopReason = 'budget';
  }

  /** Ends without a further launch. */
  interrupt(): void {
    this.#stopReason ??= 'interrupted';
  }

  async #measure(spent: () => boolean): Promise<void> {
    const { signal, sharedProcess } = this.#plan;
    const sides = this.#shared ?? this.#plan.sides.map(({ create }) => create());
    const kill = () => {
      for (const side of sides) side.kill();
    };
    const stop = () => signal?.aborted === true || spent();
    let timer: NodeJS.Timeout | undefined;
    const onAbort = () => {
      timer = setTimeout(kill, INTERRUPT_GRACE_MS);
    };
    if (signal?.aborted) {
      this.interrupt();
      return;
    }
    signal?.addEventListener('abort', onAbort);
    try {
      const opened = this.#shared === null ? await this.#all(sides, (side) => side.open()) : null;
      if (opened === null && this.#shared === null) return;
      if (opened !== null) this.#noteOpened(opened);
      await this.#takeRounds(sides, await this.#pin(sides), stop);
      if (!sharedProcess) await this.#all(sides, (side) => side.close());
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (sharedProcess && this.#stopReason === null) this.#shared = sides;
      else kill();
    }
  }

  #noteOpened(opened: readonly OpenSide[]): void {
    this.#infos = opened.map(({ info }) => info);
    this.#mode = opened.some(({ traits }) => traits.mode === 'async') ? 'async' : 'sync';
  }

  /**
   * Keeps all sides to one processor, another for each launch. Processors of a virtual machine are halves of those of its
   * host: while a neighbour has the other half, work that allocates takes twice as long, for seconds, on that processor
   * alone. Two sides on two of them differed by .2 (a standard deviation of launches' log ratios), on one by .01. Work that
   * is asynchronous may use other threads, which one processor would take from it.
   */
  async #pin(sides: readonly Side[]): Promise<number | null> {
    const processor = this.#processors[this.#launches.length % this.#processors.length];
    if (processor === undefined || this.#mode === 'async') return null;
    const pinned = await Promise.all(
      sides.map(({ pid }) => (pid === null ? false : pinToProcessor(pid, processor))),
    );
    return pinned.every(Boolean) ? processor : null;
  }

  async #takeRounds(sides: readonly Side[], processor: number | null, stop: () => boolean): Promise<void> {
    const { turnNs, shortestTurnNs, warmupNs, launchNs } = this.#plan;
    const watched = sides.map((side, index) => this.#watch(side, index));
    const plan = {
      turnNs,
      shortestTurnNs,
      warmupNs,
      measureNs: launchNs,
      concurrency: Math.max(1, ...this.#infos.map(({ concurrency }) => concurrency)),
      random: this.#random,
      stop,
    };
    const [grown] = this.#shared === null ? [] : this.#launches;
    try {
      const warmedUp = grown ?? (await warmUpSides(watched, plan));
      const startedAt = new Date().toISOString();
      const rounds = await takeRounds(watched, warmedUp.iterationsPerTurn, plan);
      if (grown === undefined)
        this.#launches.push({ index: this.#launches.length, startedAt, processor, ...warmedUp, rounds });
      else this.#launches[0] = { ...grown, rounds: [...grown.rounds, ...rounds] };
    } catch (thrown) {
      // What a side did wrong is noted already; anything else is a mistake of ours.
      if (this.#stopReason === null) throw thrown;
    }
  }

  /** Does the same with all sides at once; `null` where any of them failed. */
  async #all<T>(sides: readonly Side[], work: (side: Side) => Promise<T>): Promise<T[] | null> {
    const done = await Promise.allSettled(sides.map(work));
    const values = done.flatMap((outcome, side) => {
      if (outcome.status === 'fulfilled') return [outcome.value];
      this.#fail(side, outcome.reason);
      return [];
    });
    return values.length === sides.length ? values : null;
  }

  #watch(side: Side, index: number): Side {
    const turn = async (iterations: number) => {
      try {
        return await side.turn(iterations);
      } catch (thrown) {
        this.#fail(index, thrown);
        throw thrown;
      }
    };
    return {
      pid: side.pid,
      open: () => side.open(),
      turn,
      close: () => side.close(),
      kill: () => side.kill(),
    };
  }

  #fail(side: number, thrown: unknown): void {
    if (this.#plan.signal?.aborted) {
      this.interrupt();
      return;
    }
    this.#failures[side] ??= failureOf(thrown, 'measure');
    this.#stopReason = 'failed';
  }
}
