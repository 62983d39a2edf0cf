import { describe, expect, it } from 'vitest';
import { type ComparePolicy, defaultPolicy, resolvePolicy } from './policy.js';

describe('resolvePolicy', () => {
  it('fills in the defaults', () => {
    expect(resolvePolicy()).toEqual(defaultPolicy);
    expect(resolvePolicy({ level: 0.01 })).toEqual({ ...defaultPolicy, level: 0.01 });
    expect(resolvePolicy({ level: undefined } as never)).toEqual(defaultPolicy);
  });

  it.each<[string, unknown]>([
    ['name', { name: 'guess' }],
    ['level', { level: 0 }],
    ['level', { level: Number.NaN }],
    ['environment', { environment: 'maybe' }],
    ['tolerance', { tolerance: -0.1 }],
    ['tolerances.durationNs', { tolerances: { durationNs: Number.POSITIVE_INFINITY } }],
    ['tolerances', { tolerances: { speed: 1 } }],
    ['metrics[0]', { metrics: ['speed'] }],
    ['metrics', { metrics: [] }],
    ['overrides[0].match', { overrides: [{ match: '' }] }],
    ['overrides[0].tolerance', { overrides: [{ match: 'a', tolerance: -1 }] }],
  ])('names the wrong field: %s', (field, policy) => {
    const message = expect.stringContaining(`policy's ${field} must be`);
    expect(() => resolvePolicy(policy as Partial<ComparePolicy>)).toThrow(
      expect.objectContaining({ code: 'option-invalid', message }),
    );
  });
});
