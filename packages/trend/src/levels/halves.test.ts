import { describe, expect, it } from 'vitest';
import { directionOfHalves } from './halves.js';

describe('directionOfHalves', () => {
  it.each<[number[], string]>([
    [[], 'unknown'],
    [[1], 'unknown'],
    [[100, 103], 'degrading'],
    [[100, 97], 'improving'],
    [[100, 102], 'stable'],
    [[100, 100, 105], 'degrading'],
    [[0, 0], 'stable'],
    [[0, 1], 'degrading'],
  ])('%j is %s for a duration', (values, direction) => {
    expect(directionOfHalves(values, 0.02, 'durationNs')).toBe(direction);
  });

  it('turns round where more is better', () => {
    expect(directionOfHalves([100, 110], 0.02, 'throughputOpsPerSec')).toBe('improving');
  });
});
