import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from './random.js';
import { fitVariancePrior, moderateVariance } from './variance-prior.js';

const variances = [0.12, 0.5, 0.31, 0.08, 1.9, 0.22, 0.41, 0.15, 0.77, 0.05];

test('agrees with limma', () => {
  // The formulas of limma's fitFDist(x, 4) in Python, trigamma inverted by scipy.optimize.brentq.
  const prior = fitVariancePrior(variances, 4);
  expect(prior.priorDegreesOfFreedom).toBeCloseTo(4.488587094766658, 9);
  expect(prior.priorVariance).toBeCloseTo(0.2694134899059659, 11);
  expect(prior.pooledDegreesOfFreedom).toBe(40);
  const moderated = moderateVariance(1.9, 4, prior);
  expect(moderated.variance).toBeCloseTo(
    (4 * 1.9 + 4.488587094766658 * 0.2694134899059659) / 8.488587094766658,
    9,
  );
  expect(moderated.degreesOfFreedom).toBeCloseTo(8.488587094766658, 9);
});

test('variances alike share everything', () => {
  const prior = fitVariancePrior([1, 1.1, 0.9, 1.05], 3);
  expect(prior).toMatchObject({ priorDegreesOfFreedom: Number.POSITIVE_INFINITY });
  expect(prior.priorVariance).toBeCloseTo(1.0125, 12);
  const moderated = moderateVariance(1.1, 3, prior);
  expect(moderated.variance).toBeCloseTo(1.0125, 12);
  expect(moderated.degreesOfFreedom).toBe(12);
});

test('recovers the prior that made the variances', () => {
  const random = createRandom('prior');
  const chiSquare = (df: number): number => {
    let sum = 0;
    for (let index = 0; index < df; index += 1) sum += random.nextNormal() ** 2;
    return sum;
  };
  // Prior variance 2 with 6 degrees of freedom, each observed with 4.
  const observed = Array.from({ length: 5000 }, () => (((2 * 6) / chiSquare(6)) * chiSquare(4)) / 4);
  const prior = fitVariancePrior(observed, 4);
  expect(prior.priorVariance / 2).toBeCloseTo(1, 1);
  expect(prior.priorDegreesOfFreedom).toBeGreaterThan(5);
  expect(prior.priorDegreesOfFreedom).toBeLessThan(7.2);
});

test('too little to borrow from', () => {
  expect(fitVariancePrior([2], 3)).toEqual({
    priorVariance: 2,
    priorDegreesOfFreedom: 0,
    pooledDegreesOfFreedom: 3,
  });
  expect(fitVariancePrior([0, 0, 0, 0], 3)).toMatchObject({ priorVariance: 0, priorDegreesOfFreedom: 0 });
  expect(moderateVariance(5, 3, fitVariancePrior([2, 9], 3))).toEqual({ variance: 5, degreesOfFreedom: 3 });
});

test('one observation is judged by the prior alone', () => {
  const prior = fitVariancePrior([0.2, 5, 0.4, 1, 2, 0.1], [4, 0, 4, 4, 4, 4]);
  expect(prior.pooledDegreesOfFreedom).toBe(20);
  expect(moderateVariance(0, 0, prior).variance).toBe(prior.priorVariance);
});

test('a moderated variance lies between its own and the prior, and scales with the unit', () => {
  const family = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(family, (list) => {
      const prior = fitVariancePrior(list, 2);
      for (const own of list) {
        const { variance } = moderateVariance(own, 2, prior);
        expect(variance).toBeGreaterThanOrEqual(Math.min(own, prior.priorVariance) * (1 - 1e-12));
        expect(variance).toBeLessThanOrEqual(Math.max(own, prior.priorVariance) * (1 + 1e-12));
      }
      const scaled = fitVariancePrior(
        list.map((value) => value * 1e6),
        2,
      );
      expect(scaled.priorVariance / prior.priorVariance / 1e6).toBeCloseTo(1, 6);
    }),
  );
});

test('bad input is named', () => {
  expect(() => fitVariancePrior([1, -1], 3)).toThrow('fitVariancePrior: variances[1] must be at least 0');
  expect(() => fitVariancePrior([1, 2], [3])).toThrow('must have the same length, got 2 and 1');
  expect(() => fitVariancePrior([1], 0)).toThrow('fitVariancePrior: degreesOfFreedom must be above 0');
  expect(() => moderateVariance(1, 0, { priorVariance: 1, priorDegreesOfFreedom: 0 })).toThrow('are both 0');
});
