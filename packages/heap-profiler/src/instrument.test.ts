import type { Instrument, InstrumentFactory } from '@benchline/schema';
import { profileLinkSchema } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import { heapInstrument } from './instrument.js';

test('the reference is plain JSON that leads to the instrument', async () => {
  const { moduleUrl, exportName, options } = JSON.parse(JSON.stringify(heapInstrument({ topCount: 2 })));
  const factory = (await import(moduleUrl))[exportName] as InstrumentFactory;
  const instrument: Instrument = factory(options);
  await instrument.start();
  await expect(instrument.start()).rejects.toMatchObject({ code: 'profiler-busy' });
  const sink = Array.from({ length: 3000 }, (_, index) => new Array(100).fill(index));
  const { bytes, link } = await instrument.stop();
  expect(sink.length).toBe(3000);
  await expect(instrument.stop()).rejects.toMatchObject({ code: 'profiler-not-started' });
  expect(profileLinkSchema.parse({ ...link, hash: '0'.repeat(64) })).toMatchObject({
    kind: 'heap',
    format: 'heapprofile',
  });
  expect(link.topAllocations?.length).toBe(2);
  expect(link.totalBytes).toBeGreaterThan(2e6);
  expect(JSON.parse(new TextDecoder().decode(bytes)).samples.length).toBe(link.sampleCount);
});

test('options that make no sense are refused before anything is measured', () => {
  expect(() => heapInstrument({ topCount: -1 })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
});
