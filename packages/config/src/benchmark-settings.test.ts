import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern, settingsFor } from './benchmark-settings.js';
import { resolveConfig } from './resolved-config.js';

describe('settingsFor', () => {
  const config = resolveConfig(
    {
      tolerances: { durationNs: 0.2 },
      overrides: [
        { match: 'parse*', tolerance: 0.05, targets: { durationNs: '20ms' } },
        {
          match: 'app > json > parse large [n=10]',
          tolerances: { durationNs: 0.3 },
          targets: { peakRssBytes: '2 MB' },
        },
        { match: 'app > *', targets: { durationNs: { target: '10ms', acceptance: '15ms' } } },
      ],
    },
    { root: '/', file: null },
  );

  it('takes what matches the name or the id, the last of several', () => {
    const { tolerances, targets } = settingsFor(config, {
      name: 'parse large',
      id: 'app > json > parse large [n=10]',
    });
    expect(tolerances).toMatchObject({ durationNs: 0.3, cpuNsPerOp: 0.05, allocatedBytesPerOp: 0.02 });
    expect(targets).toEqual({
      durationNs: { target: 10e6, acceptance: 15e6 },
      peakRssBytes: { target: 2e6, acceptance: null },
    });
  });

  it('gives what holds for all where nothing matches', () => {
    const settings = settingsFor(config, { name: 'print', id: 'lib > print' });
    expect(settings).toEqual({ tolerances: config.tolerances, targets: {} });
  });
});

describe('matchesPattern', () => {
  it.each([
    ['*', '', true],
    ['a*c', 'abbc', true],
    ['a*c', 'a > \n c', true],
    ['a?c', 'a\u{1f680}c', true],
    ['a?c', 'ac', false],
    ['large [n=1?]', 'large [n=10]', true],
    ['(x|y)', 'x', false],
    ['parse', 'parse large', false],
  ])('%j on %j is %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  it('matches any text with itself and with *', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, other) => {
        expect(matchesPattern(text, text)).toBe(true);
        expect(matchesPattern('*', text)).toBe(true);
        matchesPattern(other, text);
      }),
    );
  });
});
