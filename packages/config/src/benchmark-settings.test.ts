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
    expect(settings.tolerances).toMatchObject({
      durationNs: 0.2,
      cpuNsPerOp: 0.1,
      allocatedBytesPerOp: 0.02,
    });
    expect(settings.targets).toEqual({});
  });

  it('keeps tight tolerances tight when the others are loosened', () => {
    const loose = resolveConfig(
      { tolerance: 0.25, tolerances: { durationNs: undefined } },
      { root: '/', file: null },
    );
    const { tolerances } = settingsFor(loose, { name: 'a', id: 'a' });
    expect(tolerances).toMatchObject({ durationNs: 0.25, peakRssBytes: 0.25, allocatedBytesPerOp: 0.02 });
  });

  it('leaves metrics that are named for all alone where an override gives a plain tolerance', () => {
    const named = resolveConfig(
      {
        tolerances: { peakRssBytes: 0.4, allocatedBytesPerOp: 0.01 },
        overrides: [
          { match: 'noisy', tolerances: { cpuNsPerOp: 0.5 } },
          { match: 'noisy', tolerance: 0.3 },
        ],
      },
      { root: '/', file: null },
    );
    expect(settingsFor(named, { name: 'noisy', id: 'noisy' }).tolerances).toMatchObject({
      durationNs: 0.3,
      throughputOpsPerSec: 0.3,
      cpuNsPerOp: 0.5,
      peakRssBytes: 0.4,
      allocatedBytesPerOp: 0.01,
      retainedBytesPerOp: 0.02,
    });
  });
});
