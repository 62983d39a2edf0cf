import { expect, test } from 'vitest';
import { bootstrapInterval, hierarchicalBootstrap } from './bootstrap.js';
import { meanInterval } from './interval.js';
import { mean } from './moments.js';
import { median } from './quantile.js';
import { createRandom } from './random.js';

const random = createRandom('data');
const values = Array.from({ length: 200 }, () => 100 + 5 * random.nextNormal());

test('is near the t interval for the mean of many values', () => {
  const bootstrap = bootstrapInterval(values, mean, { random: createRandom(1) });
  const student = meanInterval(values);
  expect(Math.abs(bootstrap.lower - student.lower)).toBeLessThan(0.15);
  expect(Math.abs(bootstrap.upper - student.upper)).toBeLessThan(0.15);
});

test('the same seed gives the same interval, one value no width', () => {
  const once = bootstrapInterval(values, median, { random: createRandom(7), level: 0.9, resamples: 300 });
  expect(bootstrapInterval(values, median, { random: createRandom(7), level: 0.9, resamples: 300 })).toEqual(
    once,
  );
  expect(bootstrapInterval([3], mean, { random: createRandom(7) })).toEqual({
    lower: 3,
    upper: 3,
    level: 0.95,
  });
});

test('groups that differ widen the interval, groups that do not leave it', () => {
  const launches = [0, 4, -3, 6, -5].map((shift) => values.slice(0, 100).map((value) => value + shift));
  const pooled = bootstrapInterval(launches.flat(), mean, { random: createRandom(3) });
  const nested = hierarchicalBootstrap(launches, mean, { random: createRandom(3) });
  expect(nested.upper - nested.lower).toBeGreaterThan(4 * (pooled.upper - pooled.lower));
  const alike = [0, 1, 2, 3].map((part) => values.slice(part * 50, part * 50 + 50));
  const narrow = hierarchicalBootstrap(alike, mean, { random: createRandom(3) });
  expect(narrow.upper - narrow.lower).toBeLessThan(3);
});

test('with a centre the statistic sees one number per group, whatever their sizes', () => {
  const seen: number[][] = [];
  hierarchicalBootstrap([[1], [2, 2, 2], [3, 3]], (centres) => seen.push([...centres]), {
    random: createRandom(5),
    resamples: 50,
    centre: median,
  });
  expect(seen.every((centres) => centres.length === 3 && centres.every((c) => c >= 1 && c <= 3))).toBe(true);
});

test('bad input is named', () => {
  const options = { random: createRandom(1) };
  expect(() => bootstrapInterval([], mean, options)).toThrow('bootstrapInterval: values must not be empty');
  expect(() => hierarchicalBootstrap([], mean, options)).toThrow(
    'hierarchicalBootstrap: groups must not be empty',
  );
  expect(() => hierarchicalBootstrap([[1], []], mean, options)).toThrow('groups[1] must not be empty');
  expect(() => bootstrapInterval([1], () => Number.NaN, options)).toThrow(
    'statistic must return a finite number',
  );
  expect(() => bootstrapInterval([1], mean, { ...options, resamples: 0 })).toThrow(
    'resamples must be a whole number',
  );
});
