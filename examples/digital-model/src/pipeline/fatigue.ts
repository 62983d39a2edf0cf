import type { LoadCycle } from './rainflow.js';

/** A tension-based fatigue curve, N = K · R⁻ᴹ, where R is the tension range over the breaking strength. */
export interface FatigueCurve {
  readonly breakingStrengthN: number;
  /** K, above 0: 316 for studless and 1000 for stud-link chain. */
  readonly constant: number;
  /** M, above 0: 3.0 for chain. */
  readonly slope: number;
}

/**
 * Sums the damage of load cycles: each uses up one part in N of the line's life, whatever came before.
 *
 * Sources: M. A. Miner, "Cumulative damage in fatigue", J. Appl. Mech. 12 (1945); the curve is that of
 * API RP 2SK, 3rd edition (2005).
 *
 * @returns the part of the life used up: the line is expected to fail at 1
 */
export function minerDamage(cycles: readonly LoadCycle[], curve: FatigueCurve): number {
  let damage = 0;
  for (const { rangeN, count } of cycles) {
    damage += (count * (rangeN / curve.breakingStrengthN) ** curve.slope) / curve.constant;
  }
  return damage;
}
