import { describe, expect, test } from 'vitest';
import { runsInParallel } from './parallel.js';
import type { ProjectOfVitest, Vitest, VitestConfig } from './vitest-api.js';

const projectOf = (config: Partial<VitestConfig>): ProjectOfVitest => ({
  name: 'benchmarks',
  config: { root: '/', pool: 'forks', ...config },
  provide: () => undefined,
});
const vitestOf = (version: string, config: Partial<VitestConfig> = {}): Vitest => ({
  version,
  config: { root: '/', ...config },
  projects: [],
});
const files = (...projects: ProjectOfVitest[]) =>
  projects.map((project, i) => ({ project, moduleId: `/${i}.test.ts` }));

describe.each(['4.1.0', '5.1.1'])('vitest %s', (version) => {
  const many = projectOf({ maxWorkers: 4 });
  const single = projectOf({ maxWorkers: 1 });

  test('a file alone has nothing beside it', () => {
    expect(runsInParallel(many, files(many), vitestOf(version))).toBe(false);
  });

  test('the workers of the project decide, those of the whole where it says nothing', () => {
    expect(runsInParallel(many, files(many, many), vitestOf(version))).toBe(true);
    expect(runsInParallel(single, files(single, single, many), vitestOf(version))).toBe(false);
    const silent = projectOf({});
    expect(runsInParallel(silent, files(silent, silent), vitestOf(version, { maxWorkers: 1 }))).toBe(false);
    expect(runsInParallel(silent, files(silent, silent), vitestOf(version))).toBe(true);
  });

  test('another group has its own time', () => {
    const later = projectOf({ maxWorkers: 4, sequence: { groupOrder: 1 } });
    expect(runsInParallel(later, files(many, many, later), vitestOf(version))).toBe(false);
  });
});

describe('vitest 3', () => {
  const vitest = vitestOf('3.2.7');
  const single = projectOf({ poolOptions: { forks: { singleFork: true } } });
  const many = projectOf({});

  test('files in one fork follow the others of their pool', () => {
    expect(runsInParallel(single, files(single, single, many), vitest)).toBe(false);
    expect(runsInParallel(many, files(single, many, many), vitest)).toBe(true);
  });

  test('another pool of the same group runs beside them', () => {
    const threads = projectOf({ pool: 'threads' });
    expect(runsInParallel(single, files(single, threads), vitest)).toBe(true);
  });

  test('one worker for all is one file at a time', () => {
    for (const config of [{ maxWorkers: 1 }, { fileParallelism: false }])
      expect(runsInParallel(many, files(many, many), vitestOf('3.2.7', config))).toBe(false);
  });
});
