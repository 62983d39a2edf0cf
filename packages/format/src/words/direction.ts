import type { TrendDirection } from '@benchline/schema';
import type { StateWords } from './verdict.js';

const directionWords: Readonly<Record<TrendDirection, StateWords>> = {
  improving: { word: 'improving', symbol: '✓', ascii: 'v', meaning: 'It is getting better from run to run.' },
  degrading: { word: 'degrading', symbol: '✗', ascii: 'x', meaning: 'It is getting worse from run to run.' },
  stable: { word: 'stable', symbol: '=', ascii: '=', meaning: 'It stays at its level.' },
  unknown: { word: 'unknown', symbol: '?', ascii: '?', meaning: 'There are too few runs to tell.' },
};

/** The word, symbol and meaning of a trend's direction, in the metric's own sense: less time is better. */
export function describeDirection(direction: TrendDirection): StateWords {
  return directionWords[direction];
}
