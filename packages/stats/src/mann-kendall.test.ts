import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mannKendallTest } from './mann-kendall.js';
import { createRandom } from './random.js';

const rising = [2.3, 2.9, 2.1, 3.4, 3.3, 4.1, 3.4, 4.8, 4.0, 5.2, 5.0, 5.9];

test('agrees with the formulas in Python', () => {
  // S and its tie-corrected variance by NumPy, p by scipy.stats.norm.sf
  const result = mannKendallTest(rising);
  expect(result.s).toBe(51);
  expect(result.tau).toBeCloseTo(51 / 66, 14);
  expect(result.z).toBeCloseTo(3.4367169831173534, 12);
  expect(result.pValue).toBeCloseTo(0.0005888105113320046, 14);
  expect(result.varianceCorrection).toBe(1);
});

test('no trend in equal values, mirrored in falling ones', () => {
  expect(mannKendallTest([3, 3, 3, 3])).toEqual({ s: 0, tau: 0, z: 0, pValue: 1, varianceCorrection: 1 });
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 3, maxLength: 30 }), (values) => {
      const forward = mannKendallTest(values);
      const backward = mannKendallTest([...values].reverse());
      expect(backward.s + forward.s).toBe(0);
      expect(backward.pValue).toBe(forward.pValue);
    }),
  );
});

test('autocorrelation raises false alarms, the correction takes most of them back', () => {
  const random = createRandom('trend');
  let plain = 0;
  let corrected = 0;
  for (let trial = 0; trial < 300; trial += 1) {
    let level = 0;
    const series = Array.from({ length: 60 }, () => {
      level = 0.6 * level + random.nextNormal();
      return level;
    });
    if (mannKendallTest(series).pValue < 0.05) plain += 1;
    const result = mannKendallTest(series, { autocorrelation: 'hamed-rao' });
    expect(result.varianceCorrection).toBeGreaterThanOrEqual(1);
    if (result.pValue < 0.05) corrected += 1;
  }
  expect(plain / 300).toBeGreaterThan(0.2);
  expect(corrected).toBeLessThan(plain * 0.7);
});

test('bad input is named', () => {
  expect(() => mannKendallTest([1, 2])).toThrow('mannKendallTest: values needs at least 3 values, got 2');
});
