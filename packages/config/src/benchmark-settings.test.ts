import { describe, expect, it } from 'vitest';
import { settingsFor } from './benchmark-settings.js';
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
