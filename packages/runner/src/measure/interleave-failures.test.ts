import { afterEach, describe, expect, test } from 'vitest';
import { measured } from '../../test/measured.js';
import { clearRegistry } from '../define/registry.js';
import { bench, suite } from '../define/suite.js';

afterEach(clearRegistry);

/** Synchronous work of about so long. */
const busyWait = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

describe('failures', () => {
  test('each is the failure of its benchmark alone; the others are measured', async () => {
    let calls = 0;
    const outcome = await measured(
      () => {
        bench('throws', () => {
          throw new RangeError('at once');
        });
        bench('throws late', () => {
          if (++calls === 1000) throw new Error('call 1000');
        });
        bench('rejects', async () => {
          throw new Error('rejected');
        });
        bench('throws a text', () => {
          throw 'a text';
        });
        bench('set up throws', () => undefined, {
          setup() {
            throw new Error('no setup');
          },
        });
        bench('set up rejects', () => undefined, { setup: () => Promise.reject(new Error('no setup')) });
        bench('hook throws', () => undefined, {
          beforeEach() {
            throw new Error('no hook');
          },
        });
        bench('tear down throws', () => undefined, {
          teardown() {
            throw new Error('no teardown');
          },
        });
        bench('never settles', () => new Promise(() => undefined), { timeout: '100ms' });
        bench('good', () => undefined);
        bench('good too', async () => undefined);
      },
      { warmupMs: 2 },
    );
    const failureOf = (name: string) => outcome.of(name).failure;
    expect(failureOf('throws')).toMatchObject({ code: 'threw', message: 'at once', phase: 'warm-up' });
    expect(failureOf('throws')?.stack).toContain('interleave-failures.test.ts');
    expect(failureOf('throws late')).toMatchObject({ code: 'threw', message: 'call 1000' });
    expect(failureOf('rejects')).toMatchObject({ code: 'threw', message: 'rejected' });
    expect(outcome.of('rejects').mode).toBe('async');
    expect(failureOf('throws a text')).toMatchObject({ code: 'threw', message: 'a text' });
    expect(failureOf('set up throws')).toMatchObject({ code: 'threw', message: 'no setup', phase: 'setup' });
    expect(failureOf('set up rejects')).toMatchObject({ code: 'threw', message: 'no setup', phase: 'setup' });
    expect(failureOf('hook throws')).toMatchObject({ code: 'threw', message: 'no hook', phase: 'warm-up' });
    expect(failureOf('tear down throws')).toMatchObject({
      code: 'threw',
      message: 'no teardown',
      phase: 'teardown',
    });
    expect(outcome.of('tear down throws').launch?.samplesNs.length).toBeGreaterThan(0);
    expect(failureOf('never settles')).toMatchObject({ code: 'timed-out', phase: 'warm-up' });
    for (const name of ['good', 'good too']) {
      expect(failureOf(name)).toBeNull();
      expect(outcome.of(name).launch?.samplesNs.length).toBeGreaterThanOrEqual(3);
    }
    expect(outcome.warnings).toEqual([]);
  });

  test('one that fails while it is measured keeps what came before', async () => {
    let measuring = 0;
    let inMeasure = false;
    const { of } = await measured(
      () =>
        bench(
          'late',
          () => {
            if (inMeasure && ++measuring > 50) throw new Error('worn out');
          },
          { beforeEach: () => undefined, time: '10s' },
        ),
      {
        phase: (_, phase) => {
          inMeasure = phase === 'measure';
        },
      },
    );
    expect(of('late').failure).toMatchObject({ code: 'threw', message: 'worn out', phase: 'measure' });
    expect(of('late').launch?.samplesNs).toHaveLength(50);
  });

  test('what was set up is torn down after a failure, and what was not is not', async () => {
    const tornDown: string[] = [];
    const teardown = (name: string) => () => void tornDown.push(name);
    await measured(() => {
      bench('throws', () => Promise.reject(new Error('x')), { teardown: teardown('throws') });
      bench('hangs', () => new Promise(() => undefined), { timeout: '20ms', teardown: teardown('hangs') });
      bench('no setup', () => undefined, {
        setup: () => Promise.reject(new Error('x')),
        teardown: teardown('no setup'),
      });
    });
    expect(tornDown).toEqual(['throws', 'hangs']);
  });

  test('the first failure counts, not that of the teardown after it', async () => {
    const { of } = await measured(() =>
      bench('both', () => Promise.reject(new Error('the call')), {
        teardown: () => Promise.reject(new Error('teardown')),
      }),
    );
    expect(of('both').failure).toMatchObject({ message: 'the call' });
  });

  test('a suite whose setup fails fails its benchmarks, also those of suites within, and is not torn down', async () => {
    let setups = 0;
    let teardowns = 0;
    const { of } = await measured(() => {
      suite(
        'broken',
        () => {
          bench('first', () => undefined);
          suite('inner', () => bench('second', () => undefined), { setup: () => void setups++ });
        },
        {
          setup() {
            setups++;
            throw new Error('no suite');
          },
          teardown: () => void teardowns++,
        },
      );
      bench('outside', () => undefined);
    });
    for (const name of ['first', 'second']) {
      expect(of(name).failure).toMatchObject({ code: 'threw', message: 'no suite', phase: 'setup' });
    }
    expect(of('outside').failure).toBeNull();
    expect([setups, teardowns]).toEqual([1, 0]);
  });

  test('a suite whose setup never settles times out every benchmark in it: none runs without its setup', async () => {
    let calls = 0;
    const { of } = await measured(
      () => {
        suite(
          'stuck',
          () => {
            bench('first', () => void calls++);
            bench('second', () => void calls++);
          },
          { setup: () => new Promise(() => undefined) },
        );
        bench('outside', () => undefined, { timeout: '30s' });
      },
      { timeoutMs: 40 },
    );
    for (const name of ['first', 'second'])
      expect(of(name).failure).toMatchObject({ code: 'timed-out', phase: 'setup' });
    expect(of('outside').failure).toBeNull();
    expect(calls).toBe(0);
  });

  test('a suite whose teardown fails or never settles is a warning; the results stand', async () => {
    const { of, warnings } = await measured(
      () => {
        suite('outer', () => {
          suite('throws', () => bench('first', () => undefined), {
            teardown: () => Promise.reject(new Error('no end')),
          });
          suite('hangs', () => bench('second', () => undefined), {
            teardown: () => new Promise(() => undefined),
          });
        });
      },
      { timeoutMs: 500 },
    );
    expect([of('first').failure, of('second').failure]).toEqual([null, null]);
    expect(warnings).toEqual([
      {
        code: 'teardown-failed',
        args: { suite: 'outer > hangs', message: expect.stringContaining('Did not finish') },
      },
      { code: 'teardown-failed', args: { suite: 'outer > throws', message: 'no end' } },
    ]);
  });

  test('a teardown that never settles times out', async () => {
    const { of } = await measured(() => {
      bench('stuck', () => undefined, { teardown: () => new Promise(() => undefined), timeout: '300ms' });
      bench('good', () => undefined);
    });
    expect(of('stuck').failure).toMatchObject({ code: 'timed-out', phase: 'teardown' });
    expect(of('good').failure).toBeNull();
  });

  test('work that takes longer than its time in one synchronous call fails at the next', async () => {
    const { of } = await measured(() => bench('slow', () => busyWait(60), { timeout: '50ms', time: '10s' }));
    expect(of('slow').failure).toMatchObject({ code: 'timed-out' });
  });
});

describe('one that times out while its asynchronous work goes on', () => {
  const twoOfWhichOneHangs = () => {
    bench('hangs', () => new Promise(() => undefined), { timeout: '50ms' });
    bench('waits', () => 1);
  };

  test('leaves the others to another process, where there can be one', async () => {
    const { outcomes, leftIds, definitions } = await measured(twoOfWhichOneHangs, { endAfterTimeout: true });
    expect(outcomes.map(({ failure }) => failure?.code)).toEqual(['timed-out']);
    expect(leftIds).toEqual([definitions[1]?.id]);
  });

  test('is one failure among results in the only process there is', async () => {
    const { of, leftIds } = await measured(twoOfWhichOneHangs);
    expect(of('waits').failure).toBeNull();
    expect(leftIds).toEqual([]);
  });

  test('what was set up for the others is torn down', async () => {
    const done: string[] = [];
    const teardown = () => void done.push('torn down');
    await measured(
      () => {
        bench('waits', () => 1, { teardown });
        bench('hangs', () => new Promise(() => undefined), { timeout: '50ms' });
      },
      { endAfterTimeout: true },
    );
    expect(done).toEqual(['torn down']);
  });
});
