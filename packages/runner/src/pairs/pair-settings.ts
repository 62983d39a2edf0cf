import { durationOption } from '../define/option-values.js';
import type { PairOptions } from './options.js';

/** The options of a pair in nanoseconds, with every default filled in. */
export interface PairSettings {
  readonly budgetNs: number;
  readonly turnNs: number;
  readonly shortestTurnNs: number;
  readonly launchNs: number;
  readonly warmupNs: number;
  readonly timeoutNs: number;
  readonly seed: number;
}

/** Below this a turn drowns in the hand-over between processes and in the clock. */
const SHORTEST_TURN_NS = 500_000;

/**
 * What disturbs one turn alone comes and goes within milliseconds, so many short rounds tell more than few long ones. On
 * work that allocates, at a load of eight times the processors, launches of one second scattered by .3 to .4 with turns of
 * 6 ms, by .025 with 2 ms and by .01 to .035 with 1 ms. A turn of 1 ms finds .094 where .095 is true.
 */
const DEFAULT_TURN_NS = 1e6;
const DEFAULT_LAUNCH_NS = 600e6;

/** Checks and fills in. @throws BenchlineError `option-invalid` */
export function pairSettings(options: Omit<PairOptions, 'until' | 'signal'>, who: string): PairSettings {
  const turnNs = Math.max(SHORTEST_TURN_NS, durationOption(options.turn, who, 'turn') ?? DEFAULT_TURN_NS);
  return {
    budgetNs: durationOption(options.budget, who, 'budget') ?? 10e9,
    turnNs,
    shortestTurnNs: SHORTEST_TURN_NS,
    launchNs: durationOption(options.launchTime, who, 'launchTime') ?? DEFAULT_LAUNCH_NS,
    warmupNs: durationOption(options.warmup, who, 'warmup') ?? 400e6,
    timeoutNs: durationOption(options.timeout, who, 'timeout') ?? 30e9,
    seed: options.seed ?? 1,
  };
}
