import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchmarkId, runId, runIdPattern } from './identity.js';

const identity = fc.record({
  package: fc.string({ maxLength: 6 }),
  suite: fc.array(fc.string({ maxLength: 6 }), { maxLength: 3 }),
  name: fc.string({ maxLength: 6 }),
  parameters: fc.dictionary(
    fc.string({ maxLength: 4 }),
    fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean()),
  ),
});

test('names the parts in order, parameters sorted', () => {
  expect(
    benchmarkId({ package: 'app', suite: ['parse', 'json'], name: 'large', parameters: { z: 'a', n: 10 } }),
  ).toBe('app > parse > json > large [n=10, z="a"]');
});

test('different identities never share an id, however hostile their parts', () => {
  const hostile = ['a > b', 'a', 'b', '\\', '\\>', ' > ', '[n=1]', 'x [n=1]', ''];
  const seen = new Map<string, string>();
  for (const name of hostile) {
    for (const suite of [[], ...hostile.map((one) => [one])]) {
      for (const parameters of [
        {},
        { n: 1 },
        { 'a=1, b': 2 },
        { a: 1, b: 2 },
        { 'n=1, m': 2 },
        { n: 1, m: 2 },
      ]) {
        const parts = { package: 'p', suite, name, parameters };
        const id = benchmarkId(parts);
        expect(seen.get(id), `${id} of ${JSON.stringify(parts)}`).toBeUndefined();
        seen.set(id, JSON.stringify(parts));
      }
    }
  }
});

test('the id is a function of the identity, one to one', () => {
  const canonical = ({ parameters, ...rest }: { parameters: object }) =>
    JSON.stringify([rest, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))]);
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      expect(benchmarkId(a) === benchmarkId(b)).toBe(canonical(a) === canonical(b));
    }),
  );
});

test('run ids sort by time and are file names', () => {
  const early = runId(new Date('2026-01-02T03:04:05.006Z'), 0.5);
  const late = runId(new Date('2026-01-02T03:04:05.007Z'), 0);
  expect(early).toBe('20260102T030405006Z-80000000');
  expect([late, early].sort()).toEqual([early, late]);
  expect(early).toMatch(runIdPattern);
});
