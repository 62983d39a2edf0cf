import { GCProfiler, getHeapStatistics } from 'node:v8';
import type { AllocationMethod } from '@benchline/schema';

/** What a piece of work allocated on the JavaScript heap, and what collecting garbage meanwhile took. */
export interface Allocation {
  readonly bytes: number;
  readonly method: AllocationMethod;
  readonly gcCount: number;
  readonly gcTimeNs: number;
}

/**
 * Counts the bytes that some work allocates on the JavaScript heap. Memory outside of it (the contents of buffers) is
 * not counted.
 *
 * Node's own counter of allocated bytes is used where it has one (25 and later). Elsewhere the collector keeps the
 * books: the heap's size before each collection less its size after the one before, added up, is what was allocated.
 */
export async function measureAllocation(work: () => unknown): Promise<Allocation> {
  const collector = new GCProfiler();
  collector.start();
  const counterBefore = allocatedSoFar();
  const sizeBefore = getHeapStatistics().used_heap_size;
  await work();
  const sizeAfter = getHeapStatistics().used_heap_size;
  const counterAfter = allocatedSoFar();
  const collections = collector.stop().statistics;
  const gc = {
    gcCount: collections.length,
    // The collector reports microseconds.
    gcTimeNs: collections.reduce((sum, collection) => sum + collection.cost * 1000, 0),
  };
  if (counterBefore !== null && counterAfter !== null) {
    return { ...gc, bytes: counterAfter - counterBefore, method: 'allocation-counter' };
  }
  let bytes = 0;
  let size = sizeBefore;
  for (const { beforeGC, afterGC } of collections) {
    bytes += beforeGC.heapStatistics.usedHeapSize - size;
    size = afterGC.heapStatistics.usedHeapSize;
  }
  return { ...gc, bytes: bytes + sizeAfter - size, method: 'collector-accounting' };
}

function allocatedSoFar(): number | null {
  const { total_allocated_bytes: bytes } = getHeapStatistics() as { total_allocated_bytes?: number };
  return bytes ?? null;
}
