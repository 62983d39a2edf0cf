import { expect, test } from 'vitest';
import {
  commonFlags,
  dateFlag,
  measureFlags,
  refuseMeasureFlags,
  shareFlag,
  textFlag,
  wholeNumberFlag,
  wordFlag,
} from './flags.js';

test('json without a file means standard output', () => {
  expect(commonFlags({ json: true }).json).toBe('-');
  expect(commonFlags({ json: '-' }).json).toBe('-');
  expect(commonFlags({ json: 'run.json' }).json).toBe('run.json');
  expect(commonFlags({}).json).toBeNull();
});

test('only what was given is handed on, so that the configuration can say the rest', () => {
  expect(measureFlags({ time: '2s', launches: 5, memory: true })).toEqual({
    time: '2s',
    launches: 5,
    inProcess: false,
    memory: true,
    showOutput: false,
  });
});

test('profiles are asked for by their kinds', () => {
  expect(measureFlags({ profile: 'cpu' }).profile).toEqual(['cpu']);
  expect(measureFlags({ profile: 'heap, cpu' }).profile).toEqual(['cpu', 'heap']);
  expect(measureFlags({}).profile).toBeUndefined();
});

test('a shard is one part of several', () => {
  expect(measureFlags({ shard: '2/4' }).shard).toEqual({ index: 2, count: 4 });
});

test('shares are percent or fractions', () => {
  expect(shareFlag({ tolerance: '5%' }, 'tolerance')).toBe(0.05);
  expect(shareFlag({ tolerance: 0.05 }, 'tolerance')).toBe(0.05);
  expect(shareFlag({}, 'tolerance')).toBeUndefined();
});

test.each([
  [() => measureFlags({ profile: 'gpu' }), '--profile must be cpu, heap'],
  [() => measureFlags({ profile: true }), '--profile needs a value'],
  [() => measureFlags({ shard: '5/4' }), '--shard must be one part of several'],
  [() => measureFlags({ shard: '0/4' }), '--shard must be one part of several'],
  [() => measureFlags({ shard: 2 }), '--shard must be one part of several'],
  [() => measureFlags({ inProcess: true, launches: 3 }), '--launches means nothing with --in-process'],
  [() => measureFlags({ inProcess: true, fileTimeout: '1s' }), '--file-timeout means nothing'],
  [() => shareFlag({ tolerance: 'much' }, 'tolerance'), '--tolerance'],
  [() => shareFlag({ tolerance: 0 }, 'tolerance'), '--tolerance'],
  [() => wholeNumberFlag({ launches: 1.5 }, 'launches'), '--launches'],
  [() => wholeNumberFlag({ launches: -1 }, 'launches'), '--launches'],
  [() => textFlag({ fileTimeout: true }, 'fileTimeout'), '--file-timeout needs a value'],
  [() => textFlag({ filter: ['a', 'b'] }, 'filter'), '--filter is given more than once'],
  [() => dateFlag({ since: 'yesterday' }, 'since'), '--since'],
  [() => wordFlag({ format: 'pdf' }, 'format', ['html', 'csv']), 'one of html, csv'],
])('a wrong value names its option', (read, named) => {
  expect(read).toThrow(
    expect.objectContaining({ code: 'option-invalid', message: expect.stringContaining(named) }),
  );
});

test('flags of measuring are refused where nothing is measured, and others are not', () => {
  for (const raw of [
    { launches: 3 },
    { time: '1s' },
    { filter: 'a' },
    { memory: true },
    { inProcess: true },
    { shard: '1/2' },
  ]) {
    expect(() => refuseMeasureFlags(raw, 'why')).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  }
  expect(() => refuseMeasureFlags({ json: true, tolerance: '5%', run: false }, 'why')).not.toThrow();
});
