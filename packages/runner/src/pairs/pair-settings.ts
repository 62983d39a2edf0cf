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

/** Checks and fills in. @throws BenchlineError `option-invalid` */
export function pairSettings(options: Omit<PairOptions, 'until' | 'signal'>, who: string): PairSettings {
  const turnNs = Math.max(SHORTEST_TURN_NS, durationOption(options.turn, who, 'turn') ?? 6e6);
  return {
    budgetNs: durationOption(options.budget, who, 'budget') ?? 10e9,
    turnNs,
    shortestTurnNs: SHORTEST_TURN_NS,
    launchNs: durationOption(options.launchTime, who, 'launchTime') ?? 300e6,
    warmupNs: durationOption(options.warmup, who, 'warmup') ?? 400e6,
    timeoutNs: durationOption(options.timeout, who, 'timeout') ?? 30e9,
    seed: options.seed ?? 1,
  };
}
