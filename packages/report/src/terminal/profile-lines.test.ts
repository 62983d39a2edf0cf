import type { ProfileLink } from '@benchline/schema';
import { expect, test } from 'vitest';
import type { BenchmarkView } from '../model/benchmark-view.js';
import { profileView } from '../model/profiles/create-profile-view.js';
import { profileLines } from './profile-lines.js';
import { createVoice } from './voice.js';

const place = { file: 'src/parse.ts', line: 12, column: 3 };
const cpu: ProfileLink = {
  kind: 'cpu',
  engine: 'inspector',
  hash: 'ab'.repeat(32),
  format: 'cpuprofile',
  sampleCount: 3210,
  topFunctions: [
    { ...place, name: 'skip', selfTimeNs: 3e8, totalTimeNs: 3e8, selfShare: 0.1, totalShare: 0.1, hits: 300 },
    {
      ...place,
      name: 'parse',
      selfTimeNs: 2e9,
      totalTimeNs: 3e9,
      selfShare: 0.62,
      totalShare: 0.9,
      hits: 2000,
    },
  ],
};
const heap: ProfileLink = {
  kind: 'heap',
  engine: 'inspector',
  hash: 'cd'.repeat(32),
  format: 'heapprofile',
  sampleCount: 4000,
  topAllocations: [
    { name: '(V8 API)', file: '', line: null, column: null, selfBytes: 5e6, totalBytes: 5e6, selfShare: 1 },
  ],
};

const view = (profiles: readonly ProfileLink[]) =>
  ({
    name: 'large',
    parameters: '',
    place: 'app',
    profiles: profiles.map((link) => profileView(link)),
  }) as unknown as BenchmarkView;

test('the largest first, with the place and the file', () => {
  expect(profileLines([view([cpu, heap])], createVoice({ width: 60 })).join('\n')).toMatchInlineSnapshot(`
    "large: CPU profile, 3,210 samples (inspector)
        62 %  2.00 s  parse  src/parse.ts:12
        10 %  300 ms  skip  src/parse.ts:12
      kept as abababababab….cpuprofile
    large: Heap profile, 4,000 samples (inspector)
      100 %  5.00 MB  (V8 API)
      kept as cdcdcdcdcdcd….heapprofile"
  `);
});

test('nothing for what was not profiled', () => {
  expect(profileLines([view([])], createVoice())).toEqual([]);
});
