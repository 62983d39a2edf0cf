import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { defined } from '../../test/defined.js';
import type { BenchmarkDefinition } from '../define/definition.js';
import { clearRegistry } from '../define/registry.js';
import { bench, suite } from '../define/suite.js';
import { describeBenchmark } from './benchmark-info.js';

afterEach(clearRegistry);

test('a benchmark without its functions crosses to another process as it is', () => {
  const [definition] = defined(() =>
    suite('parse', () =>
      bench.each([{ rows: 10 }])('small', () => 1, { target: '1ms', concurrency: 1, tags: ['io'] })),
  ) as [BenchmarkDefinition];
  const root = import.meta.dirname;
  const info = describeBenchmark(
    { ...definition, site: { file: join(root, 'bench', 'parse.bench.ts'), line: 3 } },
    root,
  );
  expect(structuredClone(info)).toEqual(info);
  expect(info).toMatchObject({
    suite: ['parse'],
    name: 'small',
    parameters: { rows: 10 },
    tags: ['io'],
    targets: [['durationNs', { target: 1e6, acceptance: null }]],
    site: { file: 'bench/parse.bench.ts', line: 3 },
  });
});

test('a file beside the folder is given from it, an unknown place is none', () => {
  const [definition] = defined(() => bench('x', () => 1)) as [BenchmarkDefinition];
  const site = { file: join(import.meta.dirname, 'other.mjs'), line: null };
  expect(describeBenchmark({ ...definition, site }, join(import.meta.dirname, 'inner')).site).toEqual({
    file: '../other.mjs',
    line: null,
  });
  expect(describeBenchmark({ ...definition, site: null }, import.meta.dirname).site).toBeNull();
});
