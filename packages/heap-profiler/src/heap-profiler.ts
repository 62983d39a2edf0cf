import { type AllocationSite, BenchlineError } from '@benchline/schema';
import { type Sampling, startSampling } from './engine/sampling.js';
import { type MemoryUsage, memoryChange, readMemoryUsage } from './memory-usage.js';
import { APP_INTERVAL_BYTES, type CheckedOptions, checkOptions, type HeapProfileOptions } from './options.js';
import { type AllocationChange, diffAllocations } from './profile/diff-allocations.js';
import { type HeapProfile, heapProfileOf } from './profile/heap-profile.js';
import { type SiteGrouping, topAllocations } from './profile/top-allocations.js';
import { writeHeapSnapshot } from './snapshot/write-heap-snapshot.js';

/** What the memory was at a moment that has a name. */
export interface MemorySnapshot {
  readonly label: string;
  /** Since the profiler was started. */
  readonly elapsedMs: number;
  /** After a full collection. */
  readonly memory: MemoryUsage;
  /** The allocations so far, in the profiler's meaning. */
  readonly profile: HeapProfile;
  /** The real heap snapshot, where one was asked for. */
  readonly heapSnapshotPath?: string;
}

/** What came and went between two snapshots. */
export interface MemoryDiff {
  readonly from: string;
  readonly to: string;
  /** Signed changes. */
  readonly memory: MemoryUsage;
  /** Largest change first. */
  readonly allocations: readonly AllocationChange[];
}

/**
 * Follows the memory of a running app: labelled snapshots, the sites that allocate most, and what changed between two
 * snapshots. One at a time in a thread.
 */
export class HeapProfiler {
  readonly #options: CheckedOptions;
  readonly #snapshots = new Map<string, MemorySnapshot>();
  #sampling: Sampling | undefined;
  #startedAtMs = 0;
  #last: HeapProfile | undefined;

  /**
   * @param options - the meaning is `live` and the interval 32 768 bytes unless said otherwise
   * @throws BenchlineError `option-invalid`
   */
  constructor(options: HeapProfileOptions = {}) {
    this.#options = checkOptions(options, { meaning: 'live', samplingIntervalBytes: APP_INTERVAL_BYTES });
  }

  /** Whether it has been started and not yet stopped. */
  get running(): boolean {
    return this.#sampling !== undefined;
  }

  /**
   * Starts to sample; snapshots of an earlier start are forgotten.
   * @throws BenchlineError `profiler-busy` where this or another heap profiler runs already, and that one goes on;
   *   `profiler-unavailable` where the engine is not there
   */
  start(): void {
    this.#sampling = startSampling(this.#options.engine, this.#options.sampling);
    this.#snapshots.clear();
    this.#last = undefined;
    this.#startedAtMs = performance.now();
  }

  /**
   * Collects garbage, then notes the memory and the allocations so far under a name.
   * @param options - `heapSnapshotPath`: writes a real heap snapshot there as well, see `writeHeapSnapshot`
   * @throws BenchlineError `profiler-not-started`; `option-invalid` where the label is taken;
   *   `file-unwritable`, and the snapshot is kept without its file
   */
  async snapshot(
    label: string,
    options: { readonly heapSnapshotPath?: string } = {},
  ): Promise<MemorySnapshot> {
    if (this.#snapshots.has(label))
      throw labelError(label, 'is taken', 'Give each snapshot a label of its own.');
    const profile = this.#read();
    const memory = readMemoryUsage();
    const snapshot = { label, elapsedMs: performance.now() - this.#startedAtMs, memory, profile };
    // Kept before the file is written: a path that cannot be written loses nothing.
    this.#snapshots.set(label, snapshot);
    if (options.heapSnapshotPath === undefined) return snapshot;
    const heapSnapshotPath = await writeHeapSnapshot(options.heapSnapshotPath);
    const withFile = { ...snapshot, heapSnapshotPath };
    this.#snapshots.set(label, withFile);
    return withFile;
  }

  /**
   * The sites that allocated most, so far or, once stopped, in all.
   * @param count - how many at most
   * @throws BenchlineError `profiler-not-started`
   */
  topAllocations(count = 10, by: SiteGrouping = 'line'): AllocationSite[] {
    return topAllocations(this.#last ?? this.#read(), { count, by });
  }

  /** What changed between two snapshots. @throws BenchlineError `option-invalid` where there is no such label */
  diff(labelA: string, labelB: string, by: SiteGrouping = 'line'): MemoryDiff {
    const before = this.#labelled(labelA);
    const after = this.#labelled(labelB);
    return {
      from: labelA,
      to: labelB,
      memory: memoryChange(before.memory, after.memory),
      allocations: diffAllocations(before.profile, after.profile, { by, sameSampling: true }),
    };
  }

  /** The snapshots in the order they were taken. */
  get snapshots(): readonly MemorySnapshot[] {
    return [...this.#snapshots.values()];
  }

  /** Ends the sampling. @throws BenchlineError `profiler-not-started` */
  stop(): HeapProfile {
    const sampling = this.#started();
    this.#sampling = undefined;
    this.#last = heapProfileOf(sampling.stop(), sampling.engine, sampling.options);
    return this.#last;
  }

  #read(): HeapProfile {
    const sampling = this.#started();
    return heapProfileOf(sampling.read(), sampling.engine, sampling.options);
  }

  #started(): Sampling {
    if (this.#sampling !== undefined) return this.#sampling;
    throw new BenchlineError({
      code: 'profiler-not-started',
      message: 'The heap profiler is not running',
      hint: 'Call start() first; stop() ends it once.',
    });
  }

  #labelled(label: string): MemorySnapshot {
    const snapshot = this.#snapshots.get(label);
    if (snapshot !== undefined) return snapshot;
    const known = [...this.#snapshots.keys()].map((one) => JSON.stringify(one)).join(', ') || 'none';
    throw labelError(label, 'is of no snapshot', `There are: ${known}.`);
  }
}

function labelError(label: string, what: string, hint: string): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `The label ${JSON.stringify(label)} ${what}`,
    hint,
  });
}
