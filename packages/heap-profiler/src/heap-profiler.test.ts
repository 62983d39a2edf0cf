import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HeapProfiler } from './heap-profiler.js';
import { writeHeapprofile } from './profile/heapprofile-file.js';
import { writeHeapSnapshot } from './snapshot/write-heap-snapshot.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heap-profiler-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept: unknown[] = [];

function keep(count: number): void {
  for (let index = 0; index < count; index++) kept.push(new Array(100).fill(index));
}

test('a difference of two snapshots names what grew', async () => {
  const profiler = new HeapProfiler({ samplingIntervalBytes: 8192 });
  profiler.start();
  keep(500);
  await profiler.snapshot('before');
  keep(5000);
  await profiler.snapshot('after');
  const diff = profiler.diff('before', 'after');
  const change = diff.allocations.find(({ site }) => site.name === 'keep');
  // 4.2 MB, 518 samples.
  expect((change?.changeBytes ?? 0) / (5000 * 848)).toBeGreaterThan(0.7);
  expect((change?.changeBytes ?? 0) / (5000 * 848)).toBeLessThan(1.4);
  expect(diff.memory.heapUsedBytes).toBeGreaterThan(0.9 * 5000 * 848);
  expect(profiler.topAllocations(3).map(({ name }) => name)).toContain('keep');
  expect(profiler.topAllocations(0)).toEqual([]);
  const profile = profiler.stop();
  expect(profiler.topAllocations(1)[0]?.name).toBe('keep');
  expect(profile.meaning).toBe('live');
  expect(profiler.snapshots.map(({ label }) => label)).toEqual(['before', 'after']);
});

test('calls out of order are typed errors', async () => {
  const profiler = new HeapProfiler();
  const notStarted = expect.objectContaining({ code: 'profiler-not-started' });
  expect(() => profiler.stop()).toThrow(notStarted);
  expect(() => profiler.topAllocations()).toThrow(notStarted);
  await expect(profiler.snapshot('a')).rejects.toEqual(notStarted);
  profiler.start();
  await profiler.snapshot('a');
  await expect(profiler.snapshot('a')).rejects.toMatchObject({ code: 'option-invalid' });
  expect(() => profiler.diff('a', 'b')).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  profiler.stop();
  expect(() => profiler.stop()).toThrow(notStarted);
});

test('a real heap snapshot is written whole or not at all', async () => {
  const profiler = new HeapProfiler();
  profiler.start();
  const heapSnapshotPath = join(folder, 'a.heapsnapshot');
  await profiler.snapshot('a', { heapSnapshotPath });
  expect(JSON.parse(readFileSync(heapSnapshotPath, 'utf8')).snapshot.node_count).toBeGreaterThan(1000);
  const unwritable = expect.objectContaining({ code: 'file-unwritable' });
  await expect(profiler.snapshot('b', { heapSnapshotPath: join(folder, 'no', 'b') })).rejects.toEqual(
    unwritable,
  );
  expect(profiler.snapshots.map(({ label }) => label)).toEqual(['a', 'b']);
  const profile = profiler.stop();
  await expect(writeHeapSnapshot(folder)).rejects.toEqual(unwritable);
  await expect(writeHeapprofile(profile, folder)).rejects.toEqual(unwritable);
  expect(readdirSync(folder)).toEqual(['a.heapsnapshot']);
});

test('a .heapprofile has the tree and samples DevTools reads', async () => {
  const profiler = new HeapProfiler({ samplingIntervalBytes: 512 });
  profiler.start();
  keep(100);
  const path = join(folder, 'a.heapprofile');
  await writeHeapprofile(profiler.stop(), path);
  const { head, samples } = JSON.parse(readFileSync(path, 'utf8'));
  expect(head.callFrame.functionName).toBe('(root)');
  const ids = new Set<number>();
  const visit = (node: { id: number; children: [] }) => {
    ids.add(node.id);
    node.children.forEach(visit);
  };
  visit(head);
  expect(samples.length).toBeGreaterThan(10);
  expect(samples.every(({ nodeId }: { nodeId: number }) => ids.has(nodeId))).toBe(true);
});
