import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { fitStretch } from './two-level-fit.js';

describe('fitStretch', () => {
  it('gives the t value of two groups where nothing is far out', () => {
    // SciPy: ttest_ind([13, 15, 14, 15, 13, 14], [4, 6, 5, 6, 4, 5]).statistic; the residuals are not autocorrelated here.
    const fit = fitStretch(Float64Array.from([4, 6, 5, 6, 4, 5, 13, 15, 14, 15, 13, 14]), 6, 12, 1);
    expect(fit).toMatchObject({ inside: 14, outside: 5 });
    expect(fit?.statistic).toBeGreaterThan(15);
    expect(fit?.statistic).toBeLessThan(17.5);
  });

  it('draws outliers in', () => {
    const values = Float64Array.from([4, 6, 5, 6, 4, 5000, 13, 15, 14, 15, 13, 14]);
    expect(fitStretch(values, 6, 12, 1)?.outside).toBeLessThan(8);
  });

  it('is null where most values are tied at one level', () => {
    expect(fitStretch(Float64Array.from([1, 1, 1, 9, 1, 1, 1, 1]), 3, 8, 1)).toBeNull();
  });

  it('takes the long-run variance from autocorrelated residuals', () => {
    const random = createRandom('long run');
    let value = 0;
    const related = Float64Array.from({ length: 4000 }, () => {
      value = 0.5 * value + random.nextNormal();
      return value;
    });
    // The long-run variance of this autoregression is 1 / (1 - .5)² = 4, three times its variance.
    const fit = fitStretch(related, 2000, 4000, 1);
    expect(fit?.longRunVariance).toBeGreaterThan(3.2);
    expect(fit?.longRunVariance).toBeLessThan(4.8);
  });
});
