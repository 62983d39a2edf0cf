import fc from 'fast-check';
import { expect, test } from 'vitest';
import { autocorrelation, effectiveSampleSize } from './autocorrelation.js';
import { createRandom } from './random.js';

const waves = [
  5.0, 5.3, 5.9, 6.4, 6.2, 5.8, 5.1, 4.6, 4.2, 4.4, 4.9, 5.6, 6.3, 6.9, 7.2, 7.0, 6.5, 6.1, 5.7, 5.5, 5.8,
  6.4, 7.1, 7.6, 7.9, 7.7,
];

test('agrees with the definition in NumPy', () => {
  // d = x - x.mean(); (d[:-k] * d[k:]).sum() / (d * d).sum(), which is R's acf(x)$acf
  expect(autocorrelation(waves)).toBeCloseTo(0.8209848353173858, 13);
  expect(autocorrelation(waves, 3)).toBeCloseTo(0.1144985226107019, 13);
});

test('equal values are not correlated', () => {
  expect(autocorrelation([2, 2, 2])).toBe(0);
  expect(effectiveSampleSize([2, 2, 2])).toBe(3);
  expect(effectiveSampleSize([2])).toBe(1);
});

test('a first-order autoregression of .5 is worth a third of its values', () => {
  const random = createRandom('ar');
  let level = 0;
  const series = Array.from({ length: 20_000 }, () => {
    level = 0.5 * level + random.nextNormal();
    return level;
  });
  expect(effectiveSampleSize(series) / 20_000).toBeCloseTo(1 / 3, 1);
});

test('stay in their ranges', () => {
  const series = fc.array(fc.double({ noNaN: true, min: -1e200, max: 1e200 }), {
    minLength: 2,
    maxLength: 40,
  });
  fc.assert(
    fc.property(series, (values) => {
      expect(Math.abs(autocorrelation(values))).toBeLessThanOrEqual(1 + 1e-12);
      const size = effectiveSampleSize(values);
      expect(size >= 1 && size <= values.length).toBe(true);
    }),
  );
});

test('bad input is named', () => {
  expect(() => autocorrelation([1, 2], 2)).toThrow('autocorrelation: values needs at least 3 values, got 2');
  expect(() => autocorrelation([1, 2], 0.5)).toThrow(
    'autocorrelation: lag must be a whole number of at least 1',
  );
});
