import { memoryUsage } from 'node:process';

/** The memory of this process. */
export interface MemoryUsage {
  /** Of the JavaScript heap, in use. */
  readonly heapUsedBytes: number;
  /** Of the whole process, in RAM. */
  readonly rssBytes: number;
  /** Outside of the heap and held by objects in it; contains `arrayBuffersBytes`. */
  readonly externalBytes: number;
  readonly arrayBuffersBytes: number;
}

export function readMemoryUsage(): MemoryUsage {
  const { heapUsed, rss, external, arrayBuffers } = memoryUsage();
  return {
    heapUsedBytes: heapUsed,
    rssBytes: rss,
    externalBytes: external,
    arrayBuffersBytes: arrayBuffers,
  };
}

/** After less before, each of them signed. */
export function memoryChange(before: MemoryUsage, after: MemoryUsage): MemoryUsage {
  return {
    heapUsedBytes: after.heapUsedBytes - before.heapUsedBytes,
    rssBytes: after.rssBytes - before.rssBytes,
    externalBytes: after.externalBytes - before.externalBytes,
    arrayBuffersBytes: after.arrayBuffersBytes - before.arrayBuffersBytes,
  };
}
