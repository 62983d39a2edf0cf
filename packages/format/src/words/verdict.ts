import type { Verdict, VerdictReason } from '@benchline/schema';

/** A state in words: never told by colour alone, so each has a symbol and a word of its own. */
export interface StateWords {
  readonly word: string;
  /** One column wide. */
  readonly symbol: string;
  /** The symbol where only ASCII can be shown. */
  readonly ascii: string;
  /** One sentence on what the state says. */
  readonly meaning: string;
}

const verdictWords: Readonly<Record<Verdict, StateWords>> = {
  regression: {
    word: 'regression',
    symbol: '✗',
    ascii: 'x',
    meaning: 'Worse by more than the tolerance, and the interval excludes no change.',
  },
  improvement: {
    word: 'improvement',
    symbol: '✓',
    ascii: 'v',
    meaning: 'Better by more than the tolerance, and the interval excludes no change.',
  },
  unchanged: {
    word: 'unchanged',
    symbol: '=',
    ascii: '=',
    meaning: 'The whole interval lies inside the tolerance.',
  },
  inconclusive: {
    word: 'inconclusive',
    symbol: '?',
    ascii: '?',
    meaning: 'The measurements neither show a change nor rule one out.',
  },
  incomparable: {
    word: 'incomparable',
    symbol: '≠',
    ascii: '#',
    meaning: 'The two sides may not be compared.',
  },
  new: { word: 'new', symbol: '+', ascii: '+', meaning: 'In this run, not in the baseline.' },
  missing: { word: 'missing', symbol: '−', ascii: '-', meaning: 'In the baseline, not in this run.' },
};

/** The word, symbol and meaning of a verdict. */
export function describeVerdict(verdict: Verdict): StateWords {
  return verdictWords[verdict];
}

const reasons: Readonly<Record<VerdictReason, string>> = {
  failed: 'the benchmark failed in this run',
  'baseline-failed': 'the benchmark had failed in the baseline',
  'not-measured': 'it was not measured on both sides',
  'different-environment': 'the baseline is from a different machine or runtime',
  'parameters-changed': 'it was measured in another way: another number in flight, or another instrument',
  'too-few-launches': 'there are too few launches to tell',
  'too-noisy': 'the launches differ too much from each other to tell',
  'zero-baseline': 'the baseline value is zero, so there is no ratio',
  'one-process': 'it was measured in one process, so differences between processes are unknown',
  'run-spread-unknown': 'it is not known yet how far whole runs lie apart on this machine',
  'not-confirmed': 'a second batch of launches did not show it again',
  preempted: 'other programs took the processor from it, which may account for the difference',
};

/** Why a verdict could not be given, as a clause that can follow a colon. */
export function describeReason(reason: VerdictReason): string {
  return reasons[reason];
}
