import { formatDuration, plainText, pluralize, truncateMiddle } from '@benchline/format';
import type { PairEvent } from '@benchline/runner';
import type { PairedRounds } from '@benchline/schema';
import type { WriteText } from './progress.js';
import type { Screen } from './screen.js';

/** Shows how far the comparison of two checkouts is. */
export interface PairsProgress {
  event(event: PairEvent): void;
  /** Leaves the screen clean for what follows. */
  end(): void;
}

/** One moving line on a terminal; a line for each benchmark that is done with elsewhere. */
export function createPairsProgress(screen: Screen, write: WriteText): PairsProgress {
  let benchmarks = 0;
  let done = 0;
  let visible = false;
  const clear = () => {
    if (visible) write('\r\u001b[2K');
    visible = false;
  };
  return {
    event(event) {
      if (event.type === 'planned') {
        benchmarks = event.benchmarks;
        if (!screen.isTerminal) write(`comparing ${pluralize(benchmarks, 'benchmark')} side by side\n`);
      } else if (event.type === 'ended') {
        done++;
        if (!screen.isTerminal)
          write(`[${done}/${benchmarks}] ${plainText(event.id)}: ${endOf(event.rounds)}\n`);
      } else if (screen.isTerminal) {
        clear();
        const state = `${done}/${benchmarks}  launch ${event.rounds.launches.length + 1}  `;
        write(state + truncateMiddle(plainText(event.id), Math.max(10, screen.width - state.length - 1)));
        visible = true;
      }
    },
    end: clear,
  };
}

const ends: Readonly<Record<NonNullable<PairedRounds['stopReason']>, string>> = {
  settled: 'settled',
  budget: 'budget spent',
  interrupted: 'interrupted',
  failed: 'failed',
};

/** Why a benchmark is done with, after how much: `settled after 5 launches, 4.9 s`. */
function endOf({ stopReason, launches, spentNs }: PairedRounds): string {
  const word = stopReason === null ? 'going on' : ends[stopReason];
  return `${word} after ${pluralize(launches.length, 'launch', 'launches')}, ${formatDuration(spentNs, { digits: 2 })}`;
}

/** One line on what all benchmarks took: `Settled 3 of 4; 1 had its budget of 10.0 s spent.` */
export function spentText(pairs: readonly Pick<PairedRounds, 'stopReason' | 'budgetNs'>[]): string {
  const count = (reason: PairedRounds['stopReason']) =>
    pairs.filter((pair) => pair.stopReason === reason).length;
  const budget = formatDuration(pairs[0]?.budgetNs ?? 0);
  const parts = [`${count('settled')} of ${pluralize(pairs.length, 'benchmark')} settled`];
  if (count('budget') > 0) parts.push(`${count('budget')} spent the budget of ${budget}`);
  if (count('failed') > 0) parts.push(`${count('failed')} failed`);
  if (count('interrupted') > 0) parts.push(`${count('interrupted')} interrupted`);
  return `Measured in turns: ${parts.join(', ')}.`;
}
