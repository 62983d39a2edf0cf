import { expect, test } from 'vitest';
import { HeapProfiler } from './heap-profiler.js';
import { topAllocations } from './profile/top-allocations.js';
import { profileHeap } from './profile-heap.js';

let sink: unknown;

/** Each array is 16 bytes of header, 100 elements of 8, and the array object of 32. */
const ARRAY_BYTES = 848;

function allocateAndDrop(count: number): void {
  for (let index = 0; index < count; index++) sink = new Array(100).fill(index);
}

test('allocated counts what is dropped', async () => {
  const { profile } = await profileHeap(() => allocateAndDrop(20_000));
  const site = topAllocations(profile, { by: 'line' }).find(({ name }) => name === 'allocateAndDrop');
  // 17 MB at 4096 bytes are 4100 samples: one standard error is 1.6 %, the margin nine of them.
  expect((site?.selfBytes ?? 0) / (20_000 * ARRAY_BYTES)).toBeGreaterThan(0.85);
  expect((site?.selfBytes ?? 0) / (20_000 * ARRAY_BYTES)).toBeLessThan(1.15);
  expect(site).toMatchObject({ file: import.meta.filename, line: 11 });
  expect(profile).toMatchObject({ engine: 'inspector', meaning: 'allocated', samplingIntervalBytes: 4096 });
  expect(sink).toBeDefined();
});

test.each(['inspector', 'v8-profiler-next'] as const)('live counts what is kept, by %s', async (engine) => {
  const kept: unknown[] = [];
  const keep = () => {
    for (let index = 0; index < 2000; index++) kept.push(new Array(100).fill(index));
    allocateAndDrop(20_000);
  };
  const { profile } = await profileHeap(keep, { meaning: 'live', engine });
  const sites = topAllocations(profile, { by: 'line', count: 1000 });
  const bytesOf = (name: string) => sites.find((site) => site.name === name)?.selfBytes ?? 0;
  expect(profile.engine).toBe(engine);
  expect(profile.sampleCount).toBeGreaterThan(100);
  // 1.7 MB are 410 samples: one standard error is 5 %.
  expect(bytesOf('keep') / (2000 * ARRAY_BYTES)).toBeGreaterThan(0.75);
  expect(bytesOf('keep') / (2000 * ARRAY_BYTES)).toBeLessThan(1.3);
  expect(bytesOf('allocateAndDrop')).toBeLessThan(0.01 * 20_000 * ARRAY_BYTES);
});

test('v8-profiler-next cannot count what was collected, and says so before anything runs', async () => {
  let called = false;
  const attempt = profileHeap(() => (called = true), { engine: 'v8-profiler-next', meaning: 'allocated' });
  await expect(attempt).rejects.toMatchObject({ code: 'option-invalid' });
  expect(called).toBe(false);
});

test('what the function throws comes through, and the profiler is stopped', async () => {
  const failure = new Error('mine');
  await expect(profileHeap(() => Promise.reject(failure))).rejects.toBe(failure);
  expect((await profileHeap(async () => 7)).value).toBe(7);
});

test('one at a time, whoever the other is', async () => {
  const profiler = new HeapProfiler();
  profiler.start();
  expect(() => profiler.start()).toThrow(expect.objectContaining({ code: 'profiler-busy' }));
  await expect(profileHeap(() => {})).rejects.toMatchObject({ code: 'profiler-busy' });
  expect(profiler.running).toBe(true);
  profiler.stop();
  const outer = profileHeap(async () => profileHeap(() => {}));
  await expect(outer).rejects.toMatchObject({ code: 'profiler-busy' });
});

test('options that make no sense are named', async () => {
  for (const options of [
    { samplingIntervalBytes: 0 },
    { stackDepth: 1.5 },
    { engine: 'x' },
    { meaning: '' },
  ]) {
    await expect(profileHeap(() => {}, options as never)).rejects.toMatchObject({ code: 'option-invalid' });
  }
});
