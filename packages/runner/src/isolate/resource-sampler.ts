import type { ResourceSeries } from '@benchline/schema';
import pidusage from 'pidusage';

/** How often another process is read, and how finely its processor time is told. */
export type Sampling = Pick<ResourceSeries, 'intervalMs' | 'cpuResolutionMs'>;

/**
 * How other processes are read on a system; `null` where it would disturb what is measured.
 *
 * On Linux a reading is one file of `/proc`, where processor time is told in ticks: `getconf CLK_TCK` is 100 on every
 * Linux in use. On macOS and the BSDs it is a start of `ps`, which tells hundredths of a second, so it is made less often.
 * On Windows it would be a start of WMIC or of PowerShell, which takes a good part of a second of processor time.
 */
export function samplingOf(platform: NodeJS.Platform): Sampling | null {
  if (platform === 'win32') return null;
  return { cpuResolutionMs: 10, intervalMs: platform === 'linux' ? 250 : 1_000 };
}

/** A reading with the benchmark whose turn it was. */
interface LabelledPoint {
  readonly id: string;
  readonly point: ResourceSeries['points'][number];
}

/** What a process had used at a moment. */
interface Usage {
  readonly atMs: number;
  readonly cpuMs: number;
}

/**
 * Reads another process's CPU and RSS at an interval, since a process that is busy cannot read its own over time. Each
 * reading is filed under the benchmark whose turn it was.
 */
export class ResourceSampler {
  readonly #pid: number;
  readonly #currentId: () => string | null;
  readonly #sampling: Sampling;
  readonly #points: LabelledPoint[] = [];
  readonly #startedMs = performance.now();
  readonly #timer: NodeJS.Timeout;
  #last: Usage = { atMs: 0, cpuMs: 0 };
  #stopped = false;

  /**
   * @param pid - of a process that has just been started
   * @param currentId - the benchmark whose turn it is; `null` for none
   */
  constructor(pid: number, currentId: () => string | null, sampling: Sampling) {
    this.#pid = pid;
    this.#currentId = currentId;
    this.#sampling = sampling;
    this.#timer = setInterval(() => void this.#read(), sampling.intervalMs);
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
    return points.length === 0 ? null : { ...this.#sampling, points };
  }

  async #read(): Promise<void> {
    const id = this.#currentId();
    if (id === null) return;
    try {
      const { ctime: cpuMs, memory } = await pidusage(this.#pid);
      if (this.#stopped) return;
      const now = { atMs: performance.now() - this.#startedMs, cpuMs };
      const cpuPercent = cpuPercentBetween(this.#last, now);
      this.#last = now;
      this.#points.push({ id, point: { atMs: now.atMs, cpuPercent, rssBytes: memory } });
    } catch {
      // The process has ended between two readings.
    }
  }
}

/**
 * The share of one processor that was used between two moments, in percent. By the clock here: the library's own figure
 * divides by the age that `ps` tells, which is in whole seconds.
 */
export function cpuPercentBetween(before: Usage, after: Usage): number {
  const elapsedMs = after.atMs - before.atMs;
  return elapsedMs > 0 ? Math.max(0, (100 * (after.cpuMs - before.cpuMs)) / elapsedMs) : 0;
}
