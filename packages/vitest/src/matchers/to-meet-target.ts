import { describeDistribution, describeTarget } from '@benchline/format';
import { BenchlineError, metrics } from '@benchline/schema';
import { holds, type MatcherContext, type MatcherOutcome, requireTracked } from './subject-of-matcher.js';
import { message, nameOf } from './words.js';

/** Options of `toMeetTarget`. */
export interface MeetTargetOptions {
  /** Whether a target that the interval cannot tell about fails. Default `false`: it passes with an annotation. */
  readonly strict?: boolean;
}

/** Whether every limit that was given for a benchmark holds: its target, or at least what is still acceptable. */
export function toMeetTarget(
  this: MatcherContext,
  received: unknown,
  { strict = false }: MeetTargetOptions = {},
): MatcherOutcome {
  const { kind, result, annotate } = requireTracked(received, 'toMeetTarget');
  const name = nameOf(result);
  if (result.targets.length === 0) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `toMeetTarget: the benchmark ${name} has no target.`,
      hint: "Give one: benchmark.measure(name, fn, { target: '20ms' }), or in overrides of benchline.config.",
    });
  }
  if (kind !== 'measured') return holds(this);
  const unsettled = result.targets.filter(({ status }) => status === 'unsettled');
  const missed = result.targets.some(({ status }) => status === 'missed');
  const lines = result.targets.map((outcome) => {
    const { word, text } = describeTarget(outcome);
    return `${metrics[outcome.metric].label}: ${word}. ${text}`;
  });
  if (unsettled.length > 0 && !missed && !strict && !this.isNot)
    annotate(`It cannot be told whether ${name} meets its target: ${lines.join('; ')}`);
  const pass = !missed && (unsettled.length === 0 || !strict || this.isNot);
  const expectation = `expected the benchmark ${name} ${this.isNot ? 'to miss its target' : 'to meet its target'}`;
  const evidence = [...lines, `measured: ${describeDistribution(result.summary)}`];
  return { pass, message: () => message(expectation, evidence) };
}
