import { expect, test } from 'vitest';
import { describeDistribution } from './distribution.js';

const distribution = {
  medianNs: 1.2e6,
  quantilesNs: { p5: 1.1e6, p25: 1.18e6, p75: 1.25e6, p95: 0.0141e9, p99: 2e7 },
  launchCount: 3,
  sampleCount: 1240,
};

test('says centre, middle half and tail in one unit, with what it rests on', () => {
  expect(describeDistribution(distribution)).toBe(
    'median 1.20 ms, half between 1.18 ms and 1.25 ms, 95 % below 14.1 ms (3 launches, 1,240 samples)',
  );
});

test('a single sample has no spread', () => {
  expect(describeDistribution({ ...distribution, launchCount: 1, sampleCount: 1 })).toBe(
    '1.20 ms (1 launch, 1 sample)',
  );
});
