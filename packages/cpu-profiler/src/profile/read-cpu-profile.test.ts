import { expect, test } from 'vitest';
import { profileOf } from '../../test/profile-of.js';
import { cpuProfileJson } from '../export/cpuprofile-file.js';
import { readCpuProfile } from './read-cpu-profile.js';

const profile = profileOf([['main@/app/a.js:1 work@/app/a.js:2', 5]], {
  operationCount: 7,
});
const file = () => JSON.parse(cpuProfileJson(profile));

test('what was written is read', () => {
  expect(readCpuProfile(file(), { rootDirectory: '/app' })).toEqual(profile);
});

test('a profile from elsewhere has no engine, one operation, and the interval of its samples', () => {
  const { benchline: _, ...foreign } = file();
  expect(readCpuProfile(foreign)).toMatchObject({
    engine: null,
    operationCount: 1,
    samplingIntervalUs: 1000,
  });
});

test.each([
  ['no object', () => 'text', /not a CPU profile/],
  ['a sample of no node', () => ({ ...file(), samples: [99, 1, 1, 1, 1] }), /a sample names node 99/],
  ['missing deltas', () => ({ ...file(), timeDeltas: [1] }), /5 samples and 1 time deltas/],
  [
    'a circle',
    () => {
      const { nodes, ...rest } = file();
      return { ...rest, nodes: [nodes[0], { ...nodes[1], children: [3] }, { ...nodes[2], children: [2] }] };
    },
    /two parents/,
  ],
  [
    'a root that is a child',
    () => ({ ...file(), nodes: [{ ...file().nodes[0], children: [1] }] }),
    /a sample names|root/,
  ],
])('%s is refused with what is wrong', (_, make, message) => {
  expect(() => readCpuProfile(make(), { where: 'x.cpuprofile' })).toThrow(
    expect.objectContaining({ code: 'document-invalid', message: expect.stringMatching(message) }),
  );
});
