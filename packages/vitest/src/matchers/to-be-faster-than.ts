import { judgePairs } from '@benchline/compare';
import { changeText, describeFailure, formatPercent, parsePercent } from '@benchline/format';
import { comparePairs } from '@benchline/runner';
import { BenchlineError, messageOf, type PairedRounds, type RatioInterval } from '@benchline/schema';
import type { Tracked } from '../fixture/tracked.js';
import {
  holds,
  kindOf,
  type MatcherContext,
  type MatcherOutcome,
  requireTracked,
} from './subject-of-matcher.js';
import { message, nameOf, sides } from './words.js';

/**
 * Rounds that are enough: whatever they say, so that looking at them does not decide when to stop. Where one side takes
 * far longer than the other, rounds are long, and the ten seconds of `comparePairs` end it sooner.
 */
const ENOUGH_ROUNDS = 50;

/** Options of `toBeFasterThan`. */
export interface FasterOptions {
  /** How much faster at least, as a share of the other's time: `0.2` or `'20 %'`. Default 0: by anything. */
  readonly by?: number | string;
}

/**
 * Whether a benchmark is faster than another. Both are measured again, in turns of about 6 ms in this process, so that
 * what the machine does hits both; it holds where the whole 99 % interval of the ratio says so.
 */
export async function toBeFasterThan(
  this: MatcherContext,
  received: unknown,
  other: unknown,
  { by = 0 }: FasterOptions = {},
): Promise<MatcherOutcome> {
  const own = requireTracked(received, 'toBeFasterThan');
  const rival = requireTracked(other, 'toBeFasterThan', 'other value');
  const share = shareOf(by);
  const subjects = [rival, own];
  for (const subject of subjects) refuseCallHooks(subject);
  if (subjects.some(({ kind }) => kind !== 'measured')) return holds(this);
  const rounds = await takeTurns(rival, own);
  const judgement = judgePairs([{ rounds, tolerance: share }])[0];
  const interval = judgement?.interval ?? null;
  const ratio = judgement?.ratio ?? null;
  const byText = share === 0 ? '' : ` by ${formatPercent(share)} or more`;
  const expectation =
    `expected the benchmark ${nameOf(own.result)} ${this.isNot ? 'not ' : ''}to be faster than ` +
    `${nameOf(rival.result)}${byText}`;
  const evidence = [
    ratio === null || interval === null
      ? 'In turns with it, too little was measured for an interval.'
      : `In turns with it: ${changeText(ratio, 'durationNs')} (${timesOf(interval)} of the other's time).`,
    ...sides({ name: 'other', result: rival.result }, { name: 'this', result: own.result }),
  ];
  return {
    pass: interval !== null && interval.upper < 1 - share,
    message: () => message(expectation, evidence),
  };
}

function timesOf({ lower, upper, level }: RatioInterval): string {
  return `${formatPercent(level)} interval ${formatPercent(lower)} to ${formatPercent(upper)}`;
}

async function takeTurns(rival: Tracked, own: Tracked): Promise<PairedRounds> {
  const subjects = [rival.subject, own.subject];
  for (const { setup, parameters } of subjects) await setup?.(parameters);
  try {
    const rounds = await comparePairs({
      id: own.result.id,
      until: ({ launches }) => (launches[0]?.rounds.length ?? 0) >= ENOUGH_ROUNDS,
      sides: [rival, own].map(({ result, subject: { fn, parameters } }) => ({
        name: result.id,
        fn,
        parameters,
      })),
      ...(own.session === null ? {} : { timeout: `${own.session.config.timeoutNs}ns` }),
    });
    const failed = rounds.sides.find(({ failure }) => failure !== null);
    if (failed?.failure == null) return rounds;
    const { text, hint } = describeFailure(failed.failure);
    throw new BenchlineError({
      code: 'benchmark-failed',
      message: `The benchmark "${failed.name}" failed. ${text}`,
      hint,
    });
  } finally {
    for (const { teardown, parameters } of subjects) await teardown?.(parameters);
  }
}

function refuseCallHooks({ result, subject }: Tracked): void {
  if (!subject.hasCallHooks) return;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `toBeFasterThan: the benchmark ${nameOf(result)} has beforeEach or afterEach, which cannot run in turns.`,
    hint: 'Prepare in setup, or inside the function.',
  });
}

function shareOf(by: unknown): number {
  const hint = "Give a share of the other's time, 0 or more and below 1: 0.2 or '20 %'.";
  let share: unknown = by;
  try {
    if (typeof by === 'string') share = parsePercent(by);
  } catch (cause) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `toBeFasterThan: by: ${messageOf(cause)}`,
      hint,
      cause,
    });
  }
  if (typeof share === 'number' && share >= 0 && share < 1) return share;
  throw new BenchlineError({ code: 'option-invalid', message: `toBeFasterThan: by is ${kindOf(by)}.`, hint });
}
