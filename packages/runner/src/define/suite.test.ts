import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { defined } from '../../test/defined.js';
import { errorOf } from '../../test/error-of.js';
import { clearRegistry, registry } from './registry.js';
import { bench, suite } from './suite.js';

afterEach(clearRegistry);

const nothing = () => undefined;
const thisFile = fileURLToPath(import.meta.url);
/** The line, from 1, of the only line of this file that ends in a comment with this text. */
const lineOf = (mark: string) =>
  readFileSync(thisFile, 'utf8')
    .split('\n')
    .findIndex((line) => line.endsWith(`// ${mark}`)) + 1;

describe('identity', () => {
  test('a benchmark carries the package, the suites around it and its name', () => {
    const found = defined(() => {
      bench('top', nothing);
      suite('outer', () => {
        bench('first', nothing);
        suite('inner', () => bench('second', nothing));
        bench('third', nothing);
      });
    });
    // The package is that of the current folder: the repository's, since tests start there.
    expect(found.map(({ id }) => id.replace(/^\S+ > /, ''))).toEqual([
      'top',
      'outer > first',
      'outer > inner > second',
      'outer > third',
    ]);
    expect(found[2]?.suite.parent?.path).toEqual(['outer']);
    expect(found[0]?.suite).toMatchObject({ path: [], parent: null });
  });

  test('one suite opened twice under a name is two suites with one identity', () => {
    const found = defined(() => {
      suite('same', () => bench('a', nothing));
      suite('same', () => bench('b', nothing));
    });
    expect(found.map(({ suite: { path } }) => path)).toEqual([['same'], ['same']]);
  });

  test('each set of parameters makes a benchmark; $key takes the value', () => {
    const found = defined(() =>
      bench.each([
        { rows: 10, shape: 'flat' },
        { rows: 1000, shape: 'deep' },
      ])('$rows rows, $shape, $other, $$', nothing),
    );
    expect(found.map(({ name }) => name)).toEqual([
      '10 rows, flat, $other, $$',
      '1000 rows, deep, $other, $$',
    ]);
    expect(found.map(({ parameters }) => parameters)).toEqual([
      { rows: 10, shape: 'flat' },
      { rows: 1000, shape: 'deep' },
    ]);
    expect(found[1]?.id).toMatch(/\[rows=1000, shape="deep"\]$/);
  });

  test('parameters tell benchmarks of one name apart, whatever the order of their keys', () => {
    const found = defined(() => bench.each([{ n: 1 }, { n: 2 }])('same name', nothing));
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    const twice = () =>
      bench.each([
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ] as { a: number; b: number }[])('swapped', nothing);
    expect(errorOf(() => defined(twice)).code).toBe('benchmark-duplicate');
  });

  test('a duplicate names both places with their lines', () => {
    const error = errorOf(() =>
      defined(() => {
        bench('twice', nothing); // earlier
        bench('other', nothing);
        bench('twice', nothing); // later
      }),
    );
    expect(error.code).toBe('benchmark-duplicate');
    expect(error.message).toContain(`${thisFile}:${lineOf('earlier')} and at ${thisFile}:${lineOf('later')}`);
    expect(error.hint).toContain('another name');
  });

  test('every way of defining notes the file and line of the call', () => {
    const found = defined(() => {
      suite('around', () => {
        bench('plain', nothing); // plain
        bench.skip('skipped', nothing); // skipped
        bench.only('alone', nothing); // alone
        bench.todo('later'); // todo
        const each = bench.each([{ n: 1 }]);
        each('each', nothing); // each
      });
    });
    expect(found.map(({ site }) => site)).toEqual(
      ['plain', 'skipped', 'alone', 'todo', 'each'].map((mark) => ({ file: thisFile, line: lineOf(mark) })),
    );
  });
});

describe('markers and tags', () => {
  test('a skipped suite skips what is in it; only reaches inward; what is inside may differ', () => {
    const found = defined(() => {
      suite.skip('skipped', () => {
        bench('plain', nothing);
        bench.only('alone', nothing);
        bench.todo('later');
      });
      suite.only('alone', () => {
        bench('plain', nothing);
        bench.skip('skipped', nothing);
        suite('inner', () => bench('deep', nothing));
      });
      bench('after', nothing);
    });
    expect(found.map(({ name, marker }) => [name, marker])).toEqual([
      ['plain', 'skip'],
      ['alone', 'skip'],
      ['later', 'todo'],
      ['plain', 'only'],
      ['skipped', 'skip'],
      ['deep', 'only'],
      ['after', 'run'],
    ]);
  });

  test('tags add up inward, each once', () => {
    const found = defined(() => {
      suite(
        'outer',
        () => {
          suite('inner', () => bench('deep', nothing, { tags: ['io', 'slow'] }), { tags: ['slow'] });
          bench('shallow', nothing);
        },
        { tags: ['all'] },
      );
      bench('top', nothing);
    });
    expect(found.map(({ tags }) => tags)).toEqual([['all', 'slow', 'io'], ['all'], []]);
  });

  test('a body that throws leaves no suite open behind it', () => {
    clearRegistry();
    const body = () => {
      throw new Error('broken body');
    };
    expect(() => suite.skip('broken', body, { tags: ['x'] })).toThrow('broken body');
    bench('after', nothing);
    const [after] = [...registry().benchmarks.values()];
    expect(after).toMatchObject({ marker: 'run', tags: [], suite: { path: [] } });
  });
});

describe('bad input', () => {
  const anything = (value: unknown) => value as never;

  test.each([
    ['a benchmark without a name', () => bench(anything(undefined), nothing)],
    ['a blank name', () => bench('  ', nothing)],
    ['a name that is no text', () => bench(anything(7), nothing)],
    ['a benchmark without a function', () => bench('x', anything(undefined))],
    ['options in place of the function', () => bench('x', anything({ time: '1s' }), anything(nothing))],
    ['a suite without a name', () => suite('', nothing)],
    ['a suite without a function', () => suite('x', anything(undefined))],
    [
      'an asynchronous suite body',
      () =>
        suite(
          'x',
          anything(async () => undefined),
        ),
    ],
    [
      'a rejecting suite body',
      () =>
        suite(
          'x',
          anything(() => Promise.reject(new Error('late'))),
        ),
    ],
    ['a to-do without a name', () => bench.todo('')],
    ['each without a list', () => bench.each(anything(3))],
  ])('%s is definition-invalid', (_, define) => {
    const error = errorOf(() => defined(define));
    expect(error.code).toBe('definition-invalid');
    expect(error.message).toMatch(/suite\.test\.ts:\d+|bench\.each/);
  });

  test('parameters that are no plain values are refused, since they are part of the identity', () => {
    const cases: unknown[][] = [
      [7],
      [{ n: undefined }],
      [{ n: Number.NaN }],
      [{ f: nothing }],
      [{ o: { deep: 1 } }],
      [JSON.parse('{ "__proto__": 1 }')],
      [null],
    ];
    for (const given of cases) {
      expect(errorOf(() => defined(() => bench.each(anything(given))('x', nothing))).code).toBe(
        'option-invalid',
      );
    }
  });

  test('suites check their options too', () => {
    expect(errorOf(() => suite('x', nothing, anything({ beforeEach: nothing })))).toMatchObject({
      code: 'option-unknown',
      message: 'Suite "x" has an unknown option "beforeEach".',
    });
    expect(errorOf(() => suite('x', nothing, anything({ setup: 'soon' }))).code).toBe('option-invalid');
    expect(errorOf(() => suite('x', nothing, anything(null))).code).toBe('option-invalid');
  });
});
