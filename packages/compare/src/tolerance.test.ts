import { describe, expect, it } from 'vitest';
import { toleranceFor } from './tolerance.js';

const benchmark = { id: 'app > parse > large', name: 'large' };

describe('toleranceFor', () => {
  it("falls back to the metric's own", () => {
    expect(toleranceFor({}, benchmark, 'durationNs')).toBe(0.1);
    expect(toleranceFor({}, benchmark, 'allocatedBytesPerOp')).toBe(0.02);
  });

  it('takes `tolerance` for durations alone', () => {
    expect(toleranceFor({ tolerance: 0.3 }, benchmark, 'durationNs')).toBe(0.3);
    expect(toleranceFor({ tolerance: 0.3 }, benchmark, 'peakRssBytes')).toBe(0.1);
    expect(toleranceFor({ tolerance: 0.3, tolerances: { durationNs: 0 } }, benchmark, 'durationNs')).toBe(0);
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
