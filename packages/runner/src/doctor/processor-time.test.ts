import { expect, test } from 'vitest';
import { readProcessorTime, stolenShare } from './processor-time.js';

const stat = (line: string) => (path: string) =>
  path === '/proc/stat' ? `${line}\ncpu0 1 1 1 1 1 1 1 1 0 0\nintr 5` : null;

test('idle time and waiting for disks are not wanted time', () => {
  expect(readProcessorTime(stat('cpu  100 10 50 9000 800 3 2 35 7 0'))).toEqual({ wanted: 200, stolen: 35 });
});

test('what was stolen is a share of what was wanted meanwhile', () => {
  expect(stolenShare({ wanted: 1000, stolen: 100 }, { wanted: 1400, stolen: 110 })).toBe(0.025);
  expect(stolenShare({ wanted: 1000, stolen: 100 }, { wanted: 1400, stolen: 100 })).toBe(0);
});

test('nothing is known elsewhere than on Linux, from nonsense, or when nothing ran', () => {
  expect(readProcessorTime(() => null)).toBeNull();
  expect(readProcessorTime(stat('cpu  one two'))).toBeNull();
  expect(stolenShare(null, { wanted: 1, stolen: 0 })).toBeNull();
  expect(stolenShare({ wanted: 1, stolen: 0 }, { wanted: 1, stolen: 0 })).toBeNull();
});
