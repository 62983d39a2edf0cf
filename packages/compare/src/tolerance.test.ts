import { describe, expect, it } from 'vitest';
import { toleranceFor } from './tolerance.js';

const benchmark = { id: 'app > parse > large', name: 'large' };

describe('toleranceFor', () => {
  it("falls back to the metric's own", () => {
    expect(toleranceFor({}, benchmark, 'durationNs')).toBe(0.1);
    expect(toleranceFor({}, benchmark, 'allocatedBytesPerOp')).toBe(0.02);
  });

  it('takes `tolerance` for every metric that is not named or measured more exactly', () => {
    expect(toleranceFor({ tolerance: 0.3 }, benchmark, 'durationNs')).toBe(0.3);
    expect(toleranceFor({ tolerance: 0.3 }, benchmark, 'peakRssBytes')).toBe(0.3);
    expect(toleranceFor({ tolerance: 0.3 }, benchmark, 'retainedBytesPerOp')).toBe(0.02);
    expect(toleranceFor({ tolerance: 0.3, tolerances: { durationNs: 0 } }, benchmark, 'durationNs')).toBe(0);
  });

  it('puts what the benchmark says of itself before the policy, and overrides before both', () => {
    const own = { ...benchmark, tolerance: 0.5, tolerances: { peakRssBytes: 0.6 } };
    expect(toleranceFor({ tolerance: 0.3 }, own, 'durationNs')).toBe(0.5);
    expect(toleranceFor({ tolerances: { peakRssBytes: 0.3 } }, own, 'peakRssBytes')).toBe(0.6);
    expect(toleranceFor({ overrides: [{ match: 'large', tolerance: 0.2 }] }, own, 'durationNs')).toBe(0.2);
    expect(toleranceFor({ overrides: [{ match: 'large', tolerance: 0.2 }] }, own, 'peakRssBytes')).toBe(0.6);
  });

  it('lets the last override that names one decide', () => {
    const overrides = [
      { match: '*', tolerance: 0.4 },
      { match: 'large', tolerance: 0.2 },
      { match: 'app > parse*', tolerances: { peakRssBytes: 0.5 } },
      { match: 'other', tolerance: 0.9 },
    ];
    expect(toleranceFor({ overrides }, benchmark, 'durationNs')).toBe(0.2);
    expect(toleranceFor({ overrides }, benchmark, 'peakRssBytes')).toBe(0.5);
  });
});
