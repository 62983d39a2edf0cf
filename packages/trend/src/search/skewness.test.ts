import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { skewnessAdjusted } from './skewness.js';

describe('skewnessAdjusted', () => {
  it('makes means of skewed values normal far out', () => {
    // Means of five exponential values against the known level: their standardised form exceeds 4 in .14 % of cases, as a
    // Gamma(5) variable exceeds 5 + 4 √5 (SciPy: gamma.sf(13.944, 5) = .00154), where a normal one would in .003 %.
    const statistic = skewnessAdjusted(4, 2, 1e6, 5, 1e9);
    expect(statistic).toBeGreaterThan(2.8);
    expect(statistic).toBeLessThan(3.05);
  });

  it('holds in a simulation', () => {
    const random = createRandom('skewness');
    const draws = Array.from({ length: 20_000 }, () => {
      let sum = 0;
      for (let i = 0; i < 8; i += 1) sum -= Math.log(1 - random.next());
      return (sum - 8) / Math.sqrt(8);
    });
    const share = (statistics: number[]) => statistics.filter((value) => value > 2.5).length / draws.length;
    // A normal value exceeds 2.5 in .62 % of cases.
    expect(share(draws)).toBeGreaterThan(0.012);
    expect(share(draws.map((value) => skewnessAdjusted(value, 2, 1e6, 8, 1e9)))).toBeLessThan(0.009);
  });

  it('leaves alone what may be chance, the short tail, and certainty', () => {
    expect(skewnessAdjusted(4, 0.3, 100, 5, 95)).toBe(4);
    expect(skewnessAdjusted(4, -2, 1000, 5, 95)).toBe(4);
    expect(skewnessAdjusted(4, 2, 1000, 50, 50)).toBe(4);
    expect(skewnessAdjusted(Number.POSITIVE_INFINITY, 2, 1000, 5, 95)).toBe(Number.POSITIVE_INFINITY);
  });
});
