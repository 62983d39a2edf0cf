import { formatDuration, formatPercent, plainText, truncateMiddle } from '@benchline/format';
import type { RunEvent } from '@benchline/runner';
import type { Screen } from './screen.js';

/** Shows how far a run is. */
export interface Progress {
  event(event: RunEvent): void;
  /** Leaves the screen clean for what follows. */
  end(): void;
}

/** Where progress is written: standard error, or a list in a test. */
export type WriteText = (text: string) => void;

const BAR_WIDTH = 20;
/** At most ten pictures a second: more only costs time that is being measured. */
const REDRAW_MS = 100;

/** A bar on a terminal, a line for each finished benchmark elsewhere. */
export function createProgress(
  screen: Screen,
  write: WriteText,
  now: () => number = () => performance.now(),
): Progress {
  return screen.isTerminal ? new LiveProgress(screen, write, now) : new LineProgress(write);
}

/** Counts what is done; shared by both displays. */
class Tally {
  benchmarks = 0;
  launches = 0;
  settled = 0;

  get total(): number {
    return this.benchmarks * this.launches;
  }

  take(event: RunEvent): void {
    if (event.type === 'planned') {
      this.benchmarks = event.benchmarks;
      this.launches = event.launches;
    } else if (event.type === 'launch-settled') {
      this.settled++;
    }
  }
}

class LineProgress implements Progress {
  readonly #tally = new Tally();
  readonly #write: WriteText;

  constructor(write: WriteText) {
    this.#write = write;
  }

  event(event: RunEvent): void {
    this.#tally.take(event);
    const { benchmarks, launches, settled, total } = this.#tally;
    if (event.type === 'planned') {
      const times = launches === 1 ? 'in 1 launch' : `in ${launches} launches`;
      this.#write(`measuring ${benchmarks} ${benchmarks === 1 ? 'benchmark' : 'benchmarks'} ${times}\n`);
    } else if (event.type === 'launch-settled') {
      const state = event.failed ? 'failed' : 'measured';
      this.#write(`[${settled}/${total}] launch ${event.launch + 1}: ${plainText(event.id)} ${state}\n`);
    }
  }

  end(): void {
    // Every line is already whole.
  }
}

class LiveProgress implements Progress {
  readonly #tally = new Tally();
  readonly #screen: Screen;
  readonly #write: WriteText;
  readonly #now: () => number;
  #startedMs: number | null = null;
  #drawnMs = Number.NEGATIVE_INFINITY;
  #visible = false;

  constructor(screen: Screen, write: WriteText, now: () => number) {
    this.#screen = screen;
    this.#write = write;
    this.#now = now;
  }

  event(event: RunEvent): void {
    this.#tally.take(event);
    if (event.type === 'planned') this.#startedMs = this.#now();
    if (event.type === 'phase' || event.type === 'progress') this.#draw(event);
  }

  end(): void {
    if (this.#visible) this.#write('\r\u001b[2K');
    this.#visible = false;
  }

  #draw(event: Extract<RunEvent, { type: 'phase' | 'progress' }>): void {
    const now = this.#now();
    if (now - this.#drawnMs < REDRAW_MS) return;
    this.#drawnMs = now;
    this.#visible = true;
    const { settled, total, launches } = this.#tally;
    const parts = [
      bar(total === 0 ? 0 : settled / total, this.#screen.ascii),
      `${settled}/${total}`,
      launches > 1 && event.launch < launches ? `launch ${event.launch + 1}/${launches}` : '',
      stateOf(event),
      this.#timeLeft(now),
    ].filter((part) => part !== '');
    const rest = parts.join('  ');
    const name = truncateMiddle(plainText(event.id), Math.max(10, this.#screen.width - rest.length - 3));
    this.#write(`\r\u001b[2K${rest}  ${this.#screen.style.dim(name)}`);
  }

  #timeLeft(now: number): string {
    const { settled, total } = this.#tally;
    if (settled === 0 || this.#startedMs === null) return '';
    const leftMs = ((now - this.#startedMs) / settled) * (total - settled);
    return `${formatDuration(Math.max(0, leftMs) * 1e6, { digits: 2 })} left`;
  }
}

function stateOf(event: Extract<RunEvent, { type: 'phase' | 'progress' }>): string {
  if (event.type === 'phase') return event.phase;
  return event.relativeHalfWidth === null ? 'measure' : `±${formatPercent(event.relativeHalfWidth)}`;
}

function bar(share: number, ascii: boolean): string {
  const full = Math.round(share * BAR_WIDTH);
  return ascii
    ? `[${'#'.repeat(full)}${'-'.repeat(BAR_WIDTH - full)}]`
    : `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
}
