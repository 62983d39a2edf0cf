import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRun } from '../test/arbitrary-run.js';
import { parseJson, readRecord, readRun, readRunOrRecord } from './read/documents.js';
import { summarizeRun } from './summarize-run.js';

test('any run survives writing and reading', () => {
  fc.assert(
    fc.property(arbitraryRun, (run) => {
      expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
    }),
  );
});

test('any record survives writing and reading, and is told from a run', () => {
  fc.assert(
    fc.property(arbitraryRun, (run) => {
      const record = summarizeRun(run);
      const text = JSON.stringify(record);
      expect(readRecord(JSON.parse(text))).toEqual(record);
      expect(readRunOrRecord(JSON.parse(text)).kind).toBe('record');
      expect(readRunOrRecord(JSON.parse(JSON.stringify(run))).kind).toBe('run');
    }),
  );
});

test('a parameter called __proto__ is refused, not lost', () => {
  const run = sample();
  const text = JSON.stringify({
    ...run,
    results: run.results.map((result) => ({ ...result, parameters: JSON.parse('{ "__proto__": 1 }') })),
  });
  expect(() => readRun(JSON.parse(text), 'run.json')).toThrow(
    expect.objectContaining({ code: 'document-invalid', message: expect.stringContaining('"__proto__"') }),
  );
});

test('fields that this version does not know survive, at every level', () => {
  const run = sample();
  const extended = {
    ...run,
    later: { deep: [1] },
    environment: { ...run.environment, fingerprint: { ...run.environment.fingerprint, gpu: 'none' } },
    results: run.results.map((result) => ({ ...result, colour: 'red' })),
  };
  expect(readRun(structuredClone(extended))).toEqual(extended);
});

test('a document of a later version is refused with what to do', () => {
  expect(() => readRun({ ...sample(), schemaVersion: 99 }, 'later.json')).toThrow(
    expect.objectContaining({
      code: 'document-too-new',
      message: 'later.json has schema version 99; this version of Benchline reads up to 1.',
      hint: expect.stringContaining('Update Benchline'),
    }),
  );
});

test.each([
  ['null', null, 'it has no schemaVersion'],
  ['a list', [], 'it has no schemaVersion'],
  ['a version that is no number', { schemaVersion: 'one' }, 'it has no schemaVersion'],
  ['a missing field', { schemaVersion: 1, kind: 'run' }, 'id: '],
  ['a broken sample', withSample(Number.NaN), 'results.0.launches.0.samplesNs.0'],
  ['an infinite sample', withSample(Number.POSITIVE_INFINITY), 'results.0.launches.0.samplesNs.0'],
  ['a negative sample', withSample(-1), 'results.0.launches.0.samplesNs.0'],
  ['an id that escapes a folder', { ...sample(), id: '../../etc/passwd' }, 'id: '],
])('%s is refused with the place', (_what, document, place) => {
  expect(() => readRun(document, 'broken.json')).toThrow(
    expect.objectContaining({ code: 'document-invalid', message: expect.stringContaining(place) }),
  );
});

test('text that is no JSON is refused with its name', () => {
  expect(() => parseJson('{"a":', 'half.json')).toThrow(
    expect.objectContaining({
      code: 'document-invalid',
      message: expect.stringContaining('half.json is not JSON'),
    }),
  );
});

function sample() {
  const [run] = fc.sample(
    arbitraryRun.filter((candidate) => candidate.results[0]?.passed === true),
    { numRuns: 1, seed: 7 },
  );
  if (run === undefined) throw new Error('no sample');
  return run;
}

function withSample(sampleNs: number) {
  const run = structuredClone(sample());
  const samples = run.results[0]?.launches[0]?.samplesNs;
  if (samples !== undefined) samples[0] = sampleNs;
  return run;
}
