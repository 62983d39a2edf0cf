import { type FunctionCounts, hitsOf, rateOf } from './counts.js';

/** What all functions have in common. */
export interface CommonRatio {
  readonly ratio: number;
  /** Of the ratio's logarithm. */
  readonly standardError: number;
}

/** How far two profiles of the same code differ as a whole, by the machine's mood: as a logarithm. */
const expectedDrift = 0.1;
/** Where a deviation begins to count less, in standard errors: 95 % efficient where nothing changed (Huber 1964). */
const huberBend = 1.345;
const fewestHits = 20;

/**
 * By how much everything got slower or faster: Huber's centre of the functions' log ratios, drawn to no change as far
 * as a drift is unexpected. A few functions that changed move it little; one that is nearly all of the program is its
 * own change, not a drift.
 */
export function commonRatio(functions: readonly FunctionCounts[]): CommonRatio {
  const ratios = functions.flatMap(({ baseline, current, processSpread }) => {
    const before = hitsOf(baseline);
    const after = hitsOf(current);
    if (before + after < fewestHits || before === 0 || after === 0) return [];
    const variance = 1 / before + 1 / after + 2 * processSpread ** 2;
    return [{ logRatio: Math.log(rateOf(current) / rateOf(baseline)), variance }];
  });
  let centre = 0;
  let precision = 1 / expectedDrift ** 2;
  for (let round = 0; round < 50; round += 1) {
    let weighted = 0;
    precision = 1 / expectedDrift ** 2;
    for (const { logRatio, variance } of ratios) {
      const deviation = Math.abs(logRatio - centre) / Math.sqrt(variance);
      const weight = Math.min(1, huberBend / deviation) / variance;
      weighted += weight * logRatio;
      precision += weight;
    }
    centre = weighted / precision;
  }
  return { ratio: Math.exp(centre), standardError: Math.sqrt(1 / precision) };
}
