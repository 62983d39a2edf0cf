import type { FunctionCounts } from './counts.js';
import { rateOf } from './counts.js';
import { type Judgement, judgeFunction, type Standard } from './judge-function.js';
import type { Dispersion } from './noise.js';

/** A function under judgement. */
export interface JudgedFunction {
  readonly counts: FunctionCounts;
  readonly dispersion: Dispersion;
  readonly judgement: Judgement;
  /** Index of the function that it is called from; `undefined` at the root. */
  readonly caller: number | undefined;
}

/** What the caller must have lost of what its callees gained, or gained of what they lost, to count as moved. */
const leastMoved = 0.4;

/**
 * Takes back what only moved between a function and its caller. V8 loses the place of some inlined code, and lists its
 * samples under the caller; which calls are inlined differs from process to process. So a caller that changed against
 * its callees is judged with them as one: where the whole did not change, none of them did; where it did, the one with
 * the largest difference in the direction of the whole is named.
 */
export function takeBackMoved(functions: readonly JudgedFunction[], standard: Standard): Judgement[] {
  const judgements = functions.map(({ judgement }) => judgement);
  functions.forEach((caller, index) => {
    const callerDelta = deltaOf(caller, standard);
    const callees = functions.flatMap((callee, at) => {
      const opposite = deltaOf(callee, standard) * callerDelta < 0;
      return callee.caller === index && callee.judgement.change !== 'unchanged' && opposite ? [at] : [];
    });
    const calleeDelta = callees.reduce(
      (sum, at) => sum + deltaOf(functions[at] as JudgedFunction, standard),
      0,
    );
    if (callees.length === 0 || Math.abs(callerDelta) < leastMoved * Math.abs(calleeDelta)) return;
    const members = [index, ...callees];
    const whole = judgeFunction(
      sumOf(members.map((member) => (functions[member] as JudgedFunction).counts)),
      caller.dispersion,
      standard,
    );
    const sign = whole.change === 'gained' ? 1 : -1;
    const named = members.reduce((best, member) => {
      const delta = (at: number) => sign * deltaOf(functions[at] as JudgedFunction, standard);
      return delta(member) > delta(best) ? member : best;
    }, index);
    for (const member of members) {
      const own = judgements[member] as Judgement;
      const stays = whole.change !== 'unchanged' && member === named;
      judgements[member] = stays
        ? { ...own, change: whole.change }
        : { ...own, change: 'unchanged', noiseBound: whole.noiseBound, adjustedPValue: 1 };
    }
  });
  return judgements;
}

function deltaOf({ counts: { baseline, current } }: JudgedFunction, { common }: Standard): number {
  return rateOf(current) - common.ratio * rateOf(baseline);
}

function sumOf(all: readonly FunctionCounts[]): FunctionCounts {
  const add = (side: 'baseline' | 'current') =>
    (all[0] as FunctionCounts)[side].map(({ exposure }, replicate) => ({
      exposure,
      hits: all.reduce((sum, counts) => sum + (counts[side][replicate]?.hits ?? 0), 0),
    }));
  const processSpread = Math.max(...all.map((counts) => counts.processSpread));
  return { baseline: add('baseline'), current: add('current'), processSpread };
}
