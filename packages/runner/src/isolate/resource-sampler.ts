import type { ResourceSeries } from '@benchline/schema';
import pidusage from 'pidusage';

/** The processor clock's tick where the system reports time in ticks: `getconf CLK_TCK` is 100 on every Linux in use. */
const CPU_RESOLUTION_MS = process.platform === 'linux' ? 10 : 1000;

/** Slow enough that reading costs the measured process's neighbour core next to nothing. */
const INTERVAL_MS = 250;

/** A reading with the benchmark whose turn it was. */
interface LabelledPoint {
  readonly id: string;
  readonly point: ResourceSeries['points'][number];
}

/**
 * Reads another process's CPU and RSS at an interval, since a process that is busy cannot read its own over time. Each
 * reading is filed under the benchmark whose turn it was.
 */
export class ResourceSampler {
  readonly #pid: number;
  readonly #currentId: () => string | null;
  readonly #points: LabelledPoint[] = [];
  readonly #startedMs = performance.now();
  readonly #timer: NodeJS.Timeout;
  #stopped = false;

  /** @param currentId - the benchmark whose turn it is; `null` for none */
  constructor(pid: number, currentId: () => string | null) {
    this.#pid = pid;
    this.#currentId = currentId;
    this.#timer = setInterval(() => void this.#read(), INTERVAL_MS);
    this.#timer.unref();
  }

  /** Ends reading. */
  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
    pidusage.clear();
  }

  /** The readings in a benchmark's turns; `null` where there was none. */
  seriesOf(id: string): ResourceSeries | null {
    const points = this.#points.filter((labelled) => labelled.id === id).map(({ point }) => point);
    return points.length === 0
      ? null
      : { cpuResolutionMs: CPU_RESOLUTION_MS, intervalMs: INTERVAL_MS, points };
  }

  async #read(): Promise<void> {
    const id = this.#currentId();
    if (id === null) return;
    try {
      const { cpu, memory } = await pidusage(this.#pid);
      if (this.#stopped) return;
      const atMs = performance.now() - this.#startedMs;
      this.#points.push({ id, point: { atMs, cpuPercent: Math.max(0, cpu), rssBytes: memory } });
    } catch {
      // The process has ended between two readings.
    }
  }
}
