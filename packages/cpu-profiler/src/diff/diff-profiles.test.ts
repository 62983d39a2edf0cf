import { createRandom, type Random } from '@benchline/stats';
import { expect, test } from 'vitest';
import { profileOf, type StackHits } from '../../test/profile-of.js';
import { diffProfiles } from './diff-profiles.js';

const names = Array.from({ length: 30 }, (_, index) => `work${index}`);

interface Simulated {
  readonly sampleCount?: number;
  /** Relative spread of each function from process to process. */
  readonly processSpread?: number;
  readonly slower?: { readonly name: string; readonly factor: number };
  /** Of the whole machine. */
  readonly drift?: number;
}

/** A profile of thirty functions as counting noise and the process would have it. */
function simulate(
  random: Random,
  { processSpread = 0.03, slower, drift = 1, sampleCount = 3000 }: Simulated = {},
) {
  const cost = names.map((name) => {
    const factor = slower?.name === name ? slower.factor : 1;
    return factor * Math.exp(processSpread * random.nextNormal());
  });
  const total = cost.reduce((sum, value) => sum + value, 0);
  const samples: string[] = [];
  for (let sample = 0; sample < sampleCount; sample += 1) {
    let left = random.next() * total;
    let index = 0;
    while (index < cost.length - 1 && left >= (cost[index] as number)) {
      left -= cost[index] as number;
      index += 1;
    }
    samples.push(names[index] as string);
  }
  const operationCount = Math.round((33 * sampleCount * names.length) / total / drift);
  return profileOf(
    samples.map((name) => [`main@/app/a.js:1 ${name}@/app/a.js:${10 + names.indexOf(name)}`, 1]),
    { operationCount },
  );
}

const named = (diff: ReturnType<typeof diffProfiles>) =>
  diff.functions.filter((fn) => fn.change === 'gained' || fn.change === 'lost').map((fn) => fn.name);

test('names nothing where nothing changed, in all but a few of 60 pairs, on a machine that drifts', () => {
  const random = createRandom('unchanged');
  let wrong = 0;
  for (let pair = 0; pair < 60; pair += 1) {
    const diff = diffProfiles(simulate(random), simulate(random, { drift: 1 + 0.1 * random.nextNormal() }));
    if (named(diff).length > 0) wrong += 1;
  }
  // At a family rate of 5 %, more than 8 of 60 have a chance below one in a thousand.
  expect(wrong).toBeLessThanOrEqual(8);
});

test('ranks the function first that became twice as slow, by single profiles', () => {
  const random = createRandom('doubled');
  let first = 0;
  for (let pair = 0; pair < 20; pair += 1) {
    const name = names[pair] as string;
    const diff = diffProfiles(simulate(random), simulate(random, { slower: { name, factor: 2 } }));
    if (diff.functions[0]?.name === name) first += 1;
  }
  expect(first).toBeGreaterThanOrEqual(19);
});

test('and names it, and hardly anything else, by three profiles a side of a third of the samples', () => {
  const random = createRandom('doubled, thrice');
  let right = 0;
  let alone = 0;
  const side = (how: Simulated = {}) =>
    Array.from({ length: 3 }, () => simulate(random, { ...how, sampleCount: 1000 }));
  for (let pair = 0; pair < 20; pair += 1) {
    const name = names[pair] as string;
    const diff = diffProfiles(side(), side({ slower: { name, factor: 2 } }));
    if (diff.functions[0]?.name === name && diff.functions[0].change === 'gained') right += 1;
    if (named(diff).every((found) => found === name)) alone += 1;
  }
  expect(right).toBeGreaterThanOrEqual(19);
  expect(alone).toBeGreaterThanOrEqual(17);
});

test('a machine that is a fifth slower is the common ratio, not thirty findings', () => {
  const random = createRandom('drift');
  const diff = diffProfiles(simulate(random), simulate(random, { drift: 1.2 }));
  expect(diff.commonRatio).toBeGreaterThan(1.12);
  expect(named(diff)).toEqual([]);
});

test('a function that is nearly all of the program is its own change, not the machine', () => {
  const before = profileOf([['hot@/app/a.js:1', 3000]], { operationCount: 1000 });
  const after = profileOf([['hot@/app/a.js:1', 3000]], { operationCount: 500 });
  const diff = diffProfiles(before, after);
  expect(named(diff)).toEqual(['hot']);
  expect(diff.commonRatio).toBeLessThan(1.25);
  expect(diff.currentNsPerOperation / diff.baselineNsPerOperation).toBeCloseTo(2, 5);
});

test('new and gone functions are named, and say on which side they were', () => {
  // A hundred turns, so that no function is of one moment only.
  const turns = (extra: StackHits) => {
    const turn = names.map((name): StackHits => [`${name}@/app/a.js:${names.indexOf(name) + 2}`, 1]);
    return profileOf(Array.from({ length: 100 }, () => [...turn, extra]).flat(), { operationCount: 1000 });
  };
  const diff = diffProfiles(turns(['old@/app/a.js:90', 3]), turns(['fresh@/app/b.js:7', 2]));
  const found = diff.functions.slice(0, 2).map(({ name, seenIn, change }) => [name, seenIn, change]);
  expect(found).toEqual([
    ['old', 'baseline', 'lost'],
    ['fresh', 'current', 'gained'],
  ]);
});

test('repeated profiles show a noise between processes that slices of single ones cannot', () => {
  const random = createRandom('repeated');
  let fromProfiles = 0;
  for (let pair = 0; pair < 20; pair += 1) {
    const side = () => Array.from({ length: 4 }, () => simulate(random, { processSpread: 0.25 }));
    const diff = diffProfiles(side(), side());
    expect(diff.noiseSource).toBe('profiles');
    if (named(diff).length > 0) fromProfiles += 1;
  }
  expect(fromProfiles).toBeLessThanOrEqual(4);
});

test('a side without profiles, and a rate that is none, are errors', () => {
  const profile = profileOf([['a@/app/a.js:1', 10]]);
  expect(() => diffProfiles([], profile)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  expect(() => diffProfiles(profile, profile, { familyErrorRate: 5 })).toThrow(
    expect.objectContaining({ code: 'option-invalid' }),
  );
});

test('samples that only moved between a function and its caller are no change', () => {
  const work = names.map(
    (name): StackHits => [`main@/app/a.js:1 ${name}@/app/a.js:${names.indexOf(name) + 9}`, 1],
  );
  const turns = (extra: readonly StackHits[]) =>
    profileOf(Array.from({ length: 100 }, () => [...work, ...extra]).flat(), { operationCount: 1000 });
  const inlined = turns([['main@/app/a.js:1', 2]]);
  const listed = turns([['main@/app/a.js:1 inlined@/app/a.js:3', 2]]);
  expect(named(diffProfiles(inlined, listed))).toEqual([]);
  expect(named(diffProfiles(turns([]), listed))).toEqual(['inlined']);
});
