import { setImmediate as nextTurn } from 'node:timers/promises';
import { median, type Random } from '@benchline/stats';
import { calibrate } from '../measure/calibrate.js';
import { isSteady } from '../measure/warm-up.js';
import type { Side } from './side.js';
import { turnOrders } from './turn-order.js';

/** How one launch is measured. */
export interface PairLaunchPlan {
  /** What a turn of the slowest side should last. */
  readonly turnNs: number;
  /** What even the fastest side's turn must last for the clock. */
  readonly shortestTurnNs: number;
  /** The most time to warm up each side. */
  readonly warmupNs: number;
  /** What the measured rounds should last together. */
  readonly measureNs: number;
  /** Iterations of a turn are a multiple of it. */
  readonly concurrency: number;
  readonly random: Random;
  /** Told before each round; true ends the launch at the next complete square of rounds. */
  readonly stop: () => boolean;
}

/** A turn's length is judged by this many warm-up rounds. */
const ROUNDS_FOR_COUNT = 5;

/** What warming up came to. */
export interface WarmedUp {
  readonly iterationsPerTurn: number;
  readonly steady: boolean;
  readonly warmupRounds: number[][];
}

/**
 * Finds an iteration count that all sides share, and warms them up in turns until every side's times have stopped
 * falling, or the cap is reached.
 *
 * The count is shared because separate ones would put the clock's and the loop's cost into the ratio; it is accepted
 * when two readings in a row are long enough, since one may be a preemption or the compiler.
 *
 * @throws MeasurementFailed of the side that failed
 */
export async function warmUpSides(sides: readonly Side[], plan: PairLaunchPlan): Promise<WarmedUp> {
  const warmupRounds: number[][] = [];
  const spentNs = stopwatch();
  const warmupNs = plan.warmupNs * sides.length;
  const round = roundsOf(sides, plan.random);
  const warmUpRound = async (iterations: number): Promise<number> => {
    const elapsedNs = await round(iterations);
    warmupRounds.push(elapsedNs.map((ns) => ns / iterations));
    return turnLength(elapsedNs, plan);
  };
  const sampled = (rounds: readonly number[][]) =>
    sides.map((_, side) => rounds.map((durationsNs) => durationsNs[side] as number));

  const all = { mode: 'async', mostIterations: Number.MAX_SAFE_INTEGER, callsPerIteration: 1 } as const;
  const spent = () => spentNs() >= warmupNs || plan.stop();
  const calibration = await calibrate({ ...all, time: warmUpRound }, plan.turnNs, spent);
  const calibratedRounds = warmupRounds.length;
  let iterations = calibration.iterationsPerSample;
  const settling = () => sampled(warmupRounds.slice(calibratedRounds));
  // Turns are long and few: with too few to tell, the compiler may not even have begun.
  while (!spent() && settling().some((samplesNs) => isSteady(samplesNs) !== true)) {
    // Optimised code is faster than what was calibrated: let the turn grow with it.
    if ((await warmUpRound(iterations)) < plan.turnNs / 2) iterations *= 2;
  }
  const recentNs = sampled(warmupRounds.slice(-ROUNDS_FOR_COUNT)).map((samplesNs) => median(samplesNs));
  const wanted = Math.max(1, Math.round(plan.turnNs / Math.max(0.01, turnLength(recentNs, plan))));
  return {
    iterationsPerTurn: Math.ceil(wanted / plan.concurrency) * plan.concurrency,
    steady: settling().every((samplesNs) => isSteady(samplesNs) !== false),
    warmupRounds,
  };
}

/**
 * Takes rounds in which each side has one turn, whole squares of orders at a time.
 *
 * @returns for each round, nanoseconds of one operation for each side
 * @throws MeasurementFailed of the side that failed
 */
export async function takeRounds(
  sides: readonly Side[],
  iterationsPerTurn: number,
  plan: PairLaunchPlan,
): Promise<number[][]> {
  const measuredNs = stopwatch();
  const round = roundsOf(sides, plan.random);
  const rounds: number[][] = [];
  do {
    for (let place = 0; place < sides.length; place++) {
      rounds.push((await round(iterationsPerTurn)).map((ns) => ns / iterationsPerTurn));
      // Signals and timers of this process get their turn too.
      await nextTurn();
    }
  } while (measuredNs() < plan.measureNs && !plan.stop());
  return rounds;
}

/** Takes one round at a time, in the orders of one square after the other; gives the nanoseconds of each side's turn. */
function roundsOf(sides: readonly Side[], random: Random): (iterations: number) => Promise<number[]> {
  let orders: number[][] = [];
  return async (iterations) => {
    if (orders.length === 0) orders = turnOrders(sides.length, random);
    const elapsedNs = new Array<number>(sides.length).fill(0);
    for (const side of orders.shift() ?? []) elapsedNs[side] = await (sides[side] as Side).turn(iterations);
    return elapsedNs;
  };
}

/** The length of a round's turns as the count is chosen by: the slowest side's, unless the fastest is too short for it. */
function turnLength(elapsedNs: readonly number[], { turnNs, shortestTurnNs }: PairLaunchPlan): number {
  return Math.min(Math.max(...elapsedNs), Math.min(...elapsedNs) * (turnNs / shortestTurnNs));
}

function stopwatch(): () => number {
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start);
}
