import { expect, it } from 'vitest';
import { sizedRun } from '../../../test/fixture-sizes.js';
import { growthViews } from './growth-views.js';

const decades = [100, 10, 1000, 100_000, 10_000];

it('says how each benchmark grows, from the smallest size to the largest', () => {
  const { results } = sizedRun([
    { name: 'scan', sizes: decades, ns: (n) => 40 + 3 * n },
    { name: 'sort', sizes: decades, ns: (n) => 20 * n * Math.log(n) },
    { name: 'look up', sizes: decades, ns: () => 38 },
  ]);
  const views = growthViews(results);
  expect(views.map(({ name, law, verdict }) => [name, law, verdict])).toEqual([
    ['scan', 'n', 'told'],
    ['sort', 'n log n', 'told'],
    ['look up', 'constant', 'told'],
  ]);
  const [scan] = views;
  expect(scan?.sentence).toMatch(
    /^Grows linearly with size: from 10 to 100,000, 10,000 times the size takes 4,\d{3} times as long \(\d+\.\d ns to 30\d µs\)\. The fit is off by \d\.\d %\.$/,
  );
  expect(scan?.points.map(({ size }) => size)).toEqual([10, 100, 1000, 10_000, 100_000]);
  expect(scan?.curve).toHaveLength(48);
  expect(scan?.fits.filter(({ isPossible }) => isPossible).map(({ law }) => law)).toEqual(['n']);
});

it('says what it cannot tell', () => {
  const [close, few, none] = growthViews(
    sizedRun([
      { name: 'close', sizes: [100, 200, 400, 800], ns: (n) => 500 + 10 * n },
      { name: 'few', sizes: [1, 10, 100], ns: (n) => n },
      { name: 'cubic', sizes: decades, ns: (n) => n ** 3 },
    ]).results,
  );
  expect(close).toMatchObject({ verdict: 'untold', law: expect.stringMatching(/n.*\?$/) });
  expect(close?.sentence).toContain('these 4 sizes cannot tell which');
  expect(few).toMatchObject({ verdict: 'few-sizes', law: 'too few sizes', curve: [], fits: [] });
  expect(few?.sentence).toContain('3 sizes are too few to tell how it grows; it takes 4.');
  expect(none).toMatchObject({ verdict: 'none-fits', law: 'none fits', curve: [] });
  expect(none?.sentence).toContain('None of constant, log n, n, n log n and n² describes it');
});

it('keeps curves of other parameters, other suites and other names apart', () => {
  const sizes = [10, 100, 1000];
  const views = growthViews(
    sizedRun([
      { name: 'sort', sizes, ns: (n) => n, fixed: { shape: 'sorted' } },
      { name: 'sort', sizes, ns: (n) => n, fixed: { shape: 'random' } },
      { name: 'sort', sizes: [1, 2], ns: (n) => n, fixed: { shape: 'reversed' } },
      { name: 'sort', parameter: 'depth', sizes: [0, -1, 2], ns: () => 5 },
    ]).results,
  );
  expect(views.map(({ title }) => title)).toEqual([
    'sort by size, shape = sorted',
    'sort by size, shape = random',
  ]);
  expect(new Set(views.map(({ anchor }) => anchor)).size).toBe(2);
  expect(views[0]?.anchor).toMatch(/^[a-z0-9-]+$/);
});

it('draws a grid of two numeric parameters as a curve for each row and each column', () => {
  const views = growthViews(
    sizedRun(
      [1, 2, 3].map((depth) => ({
        name: 'walk',
        sizes: [10, 20, 30],
        ns: (n) => n * depth,
        fixed: { depth },
      })),
    ).results,
  );
  expect(views.map(({ parameter, fixed }) => `${parameter} ${fixed}`).sort()).toEqual(
    [
      'depth size = 10',
      'depth size = 20',
      'depth size = 30',
      'size depth = 1',
      'size depth = 2',
      'size depth = 3',
    ].sort(),
  );
});
