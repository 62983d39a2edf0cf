import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineConfig } from './config.js';
import { resolveConfig } from './resolved-config.js';

const root = resolve('/project');
const file = join(root, 'benchline.config.ts');
const place = { root, file };

describe('resolveConfig', () => {
  it('fills in every default', () => {
    expect(resolveConfig({}, { root, file: null })).toEqual({
      root,
      file: null,
      include: ['**/*.bench.{ts,mts,cts,js,mjs,cjs}'],
      exclude: ['**/node_modules/**', '**/dist/**', '**/.benchmarks/**'],
      directory: join(root, '.benchmarks'),
      baseline: 'main',
      launches: 3,
      timeNs: 300e6,
      warmupNs: 400e6,
      timeoutNs: 30e9,
      fileTimeoutNs: null,
      precision: 0.01,
      tolerance: 0.1,
      tolerances: {},
      level: 0.01,
      budgets: [],
      overrides: [],
      nodeFlags: [],
      history: null,
      report: { output: join(root, '.benchmarks', 'report', 'index.html') },
    });
  });

  it('takes a rule of retention, and refuses one that says nothing', () => {
    const keep = (history: unknown) => resolveConfig({ history }, place).history;
    expect(keep({ keepLast: 200, keepDaily: 365 })).toEqual({ keepLast: 200, keepDaily: 365 });
    expect(keep({ keepLast: 200, keepDaily: undefined })).toEqual({ keepLast: 200 });
    for (const wrong of [{}, { keepLast: 0 }, { keepLast: 1.5 }, { keepDaily: '9' }, { keepFirst: 1 }, 7]) {
      expect(() => keep(wrong)).toThrow(
        expect.objectContaining({ code: 'config-invalid', message: expect.stringContaining('`history') }),
      );
    }
  });

  it('takes what is given, with durations in nanoseconds and paths from the root', () => {
    const config = defineConfig({
      include: ['bench/**'],
      directory: '../results',
      time: '2 s',
      warmup: '1ms',
      timeout: '1min',
      fileTimeout: '1.5s',
      tolerance: 0.01,
      tolerances: { latencyNs: 0.5 },
      report: { output: 'out.html' },
      nodeFlags: ['--expose-gc'],
    });
    expect(resolveConfig(config, place)).toMatchObject({
      include: ['bench/**'],
      directory: resolve('/results'),
      timeNs: 2e9,
      warmupNs: 1e6,
      timeoutNs: 60e9,
      fileTimeoutNs: 1.5e9,
      tolerance: 0.01,
      tolerances: { latencyNs: 0.5 },
      report: { output: join(root, 'out.html') },
      nodeFlags: ['--expose-gc'],
    });
  });

  it('takes budgets, with limits in the unit of their metric', () => {
    const config = {
      budgets: {
        startup: { match: 'start*', target: '300ms', acceptance: '400ms' },
        heap: { match: ['a', 'b'], metric: 'allocatedBytesPerOp' as const, target: '2 MB' },
      },
    };
    expect(resolveConfig(defineConfig(config), place).budgets).toEqual([
      { name: 'startup', match: ['start*'], metric: 'durationNs', target: 300e6, acceptance: 400e6 },
      { name: 'heap', match: ['a', 'b'], metric: 'allocatedBytesPerOp', target: 2e6, acceptance: null },
    ]);
  });

  it.each([
    [{ lauches: 3 }, '`lauches`', 'Did you mean `launches`?'],
    [{ tolerances: { duration: 0.1 } }, '`tolerances.duration`', 'Did you mean `tolerances.durationNs`?'],
    [{ report: { file: 'x' } }, '`report.file`', 'Known options there: output.'],
    [
      { overrides: [{ match: 'x', tolerence: 1 }] },
      '`overrides[0].tolerence`',
      'Did you mean `overrides[0].tolerance`?',
    ],
    [{ overrides: [{}] }, '`overrides[0].match`', 'Correct'],
    [
      { overrides: [{ match: 'x', targets: { durationNs: 20 } }] },
      '`overrides[0].targets.durationNs` is 20, not a limit',
      'Correct',
    ],
    [
      { overrides: [{ match: 'x', targets: { durationNs: { target: '2ms', acceptance: '1ms' } } }] },
      'accepts less',
      'Correct',
    ],
    [
      { overrides: [{ match: 'x', targets: { scalingEfficiency: '5ms' } }] },
      'not a limit such as 0.95',
      'Correct',
    ],
    [{ budgets: { all: { match: 'x', target: 300 } } }, '`budgets.all` is 300, not a limit', 'Correct'],
    [{ budgets: { all: { match: 'x' } } }, '`budgets.all` is not a limit', 'Correct'],
    [{ budgets: { all: { match: [], target: '1s' } } }, '`budgets.all.match`', 'Correct'],
    [
      { budgets: { all: { match: 'x', metric: 'peakRssBytes', target: '1 MB' } } },
      '`budgets.all.metric` is no metric that adds up',
      'Correct',
    ],
    [
      { budgets: { all: { match: 'x', target: '1s', acceptence: '2s' } } },
      '`budgets.all.acceptence`',
      'Did you mean `budgets.all.acceptance`?',
    ],
    [{ time: 400 }, "`time` is no text with a unit, such as '400ms'", 'Correct `time`'],
    [{ time: '400' }, '`time` is "400", not a duration', 'Correct'],
    [{ timeout: '0s' }, '`timeout` is "0s"', 'Correct'],
    [{ launches: 2.5 }, '`launches` is no whole number', 'Correct'],
    [{ launches: 0 }, '`launches` must be at least 1', 'Correct'],
    [{ launches: '3' }, '`launches` is no number', 'Correct'],
    [{ precision: 1 }, '`precision` must be below 1', 'Correct'],
    [{ level: Number.NaN }, '`level`', 'Correct'],
    [{ tolerance: -1 }, '`tolerance` must be at least 0', 'Correct'],
    [{ include: [] }, '`include` is empty', 'Correct'],
    [{ include: 'bench/**' }, '`include` is wrong: expected array', 'Correct'],
    [{ nodeFlags: ['expose-gc'] }, '`nodeFlags[0]` is no flag', 'Correct'],
    [{ baseline: '' }, '`baseline` is empty', 'Correct'],
  ])('rejects %j', (config, message, hint) => {
    expect(() => resolveConfig(config, place)).toThrowError(
      expect.objectContaining({
        code: 'config-invalid',
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      }),
    );
    expect(() => resolveConfig(config, place)).toThrowError(file);
  });

  it.each([undefined, null, 3, 'x', [], () => ({})])('rejects %j in place of a configuration', (config) => {
    expect(() => resolveConfig(config, place)).toThrowError(
      expect.objectContaining({ code: 'config-invalid' }),
    );
  });

  it('ends in a configuration or a config-invalid error, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (config) => {
        try {
          resolveConfig(config, place);
        } catch (error) {
          expect(error).toMatchObject({ code: 'config-invalid' });
        }
      }),
    );
  });
});
