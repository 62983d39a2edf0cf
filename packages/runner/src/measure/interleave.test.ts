import { setTimeout as sleep } from 'node:timers/promises';
import { launchSchema } from '@benchline/schema/read';
import { median } from '@benchline/stats';
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

describe('order', () => {
  test('setups run outermost first, teardowns innermost first, each once', async () => {
    const order: string[] = [];
    const note = (what: string) => () => {
      if (order.at(-1) !== what) order.push(what);
    };
    const hooks = (name: string) => ({ setup: note(`set up ${name}`), teardown: note(`tear down ${name}`) });
    await measured(() => {
      suite(
        'outer',
        () => {
          bench('first', () => undefined, { iterations: 1, ...hooks('first') });
          suite(
            'inner',
            () => bench('second', () => undefined, { iterations: 1, ...hooks('second') }),
            hooks('inner'),
          );
          bench('third', () => undefined, { iterations: 1, ...hooks('third') });
        },
        hooks('outer'),
      );
    });
    const before = (a: string, b: string) =>
      expect(order.indexOf(a), `${a} before ${b}`).toBeLessThan(order.indexOf(b));
    expect(new Set(order).size).toBe(order.length);
    expect(order).toHaveLength(10);
    expect(order.slice(0, 5)).toEqual([
      'set up outer',
      'set up first',
      'set up inner',
      'set up second',
      'set up third',
    ]);
    for (const name of ['first', 'second', 'third']) before(`tear down ${name}`, 'tear down inner');
    expect(order.slice(-2)).toEqual(['tear down inner', 'tear down outer']);
  });

  test('hooks receive the parameters and may be asynchronous', async () => {
    const seen: unknown[] = [];
    let ready = false;
    const see = (what: string) => (parameters: unknown) => seen.push([what, parameters]);
    const { of } = await measured(() => {
      bench.each([{ n: 3 }])(
        'n',
        () => {
          if (!ready) throw new Error('not set up');
        },
        {
          iterations: 1,
          async setup(parameters) {
            see('setup')(parameters);
            await sleep(1);
            ready = true;
          },
          beforeEach: see('beforeEach'),
          afterEach: see('afterEach'),
          teardown: see('teardown'),
        },
      );
    });
    expect(of('n').failure).toBeNull();
    expect(seen[0]).toEqual(['setup', { n: 3 }]);
    expect(seen.at(-1)).toEqual(['teardown', { n: 3 }]);
    const inner = seen.slice(1, -1).map((entry) => (entry as [string])[0]);
    expect(inner).toEqual(inner.map((_, i) => (i % 2 === 0 ? 'beforeEach' : 'afterEach')));
  });

  test('benchmarks take turns: the same two are measured again and again', async () => {
    const turns: string[] = [];
    await measured(
      () => {
        for (const name of ['a', 'b']) bench(name, () => busyWait(1), { time: '250ms', precision: 1e-9 });
      },
      { phase: (id, phase) => void (phase === 'measure' && turns.push(id.slice(-1))) },
    );
    // 250 ms in slices of 40 ms are 7 turns each; a slice may be longer on a busy machine, so half of that is asked.
    expect(turns.filter((name) => name === 'a').length).toBeGreaterThanOrEqual(4);
    for (let round = 0; round + 1 < Math.min(8, turns.length); round += 2) {
      expect([turns[round], turns[round + 1]].sort(), `round ${round / 2}`).toEqual(['a', 'b']);
    }
  });
});

describe('iterations', () => {
  test.each([1, 2, 97, 100, 1000])('exactly %d timed ones, when that is asked', async (iterations) => {
    let timed = 0;
    let counting = false;
    const { of } = await measured(
      () =>
        bench(
          'counted',
          () => {
            if (counting) timed++;
          },
          { iterations },
        ),
      {
        phase: (_, phase) => {
          counting = phase === 'measure';
        },
      },
    );
    const { launch } = of('counted');
    expect(timed).toBe(iterations);
    expect((launch?.samplesNs.length ?? 0) * (launch?.iterationsPerSample ?? 0)).toBe(iterations);
    expect(launch?.stopReason).toBe('iterations');
  });

  test('exactly so many with several in flight, and as many alone beside them', async () => {
    let timed = 0;
    let counting = false;
    const { of } = await measured(
      () =>
        bench(
          'counted',
          async () => {
            if (counting) timed++;
          },
          { iterations: 97, concurrency: 5 },
        ),
      {
        phase: (_, phase) => {
          counting = phase === 'measure';
        },
      },
    );
    expect(of('counted').failure).toBeNull();
    expect(timed).toBe(2 * 97);
  });

  test('a launch carries its samples in order, its warm-up, memory and processor time, as the schema has it', async () => {
    const { of } = await measured(() => bench('work', () => busyWait(0.2)), { timeMs: 60 });
    const launch = launchSchema.parse(of('work').launch);
    expect(launch.samplesNs.length).toBeGreaterThanOrEqual(3);
    expect(launch.warmupSamplesNs.length).toBeGreaterThan(0);
    expect(launch.memory?.peakRssBytes).toBeGreaterThan(1e6);
    expect(launch.cpu?.wallNs).toBeGreaterThan(0);
    // A call waits for .2 ms by the clock, so no sample can be much shorter; none is asked to be any longer.
    expect(Math.min(...launch.samplesNs)).toBeGreaterThan(0.19e6);
    expect(of('work')).toMatchObject({ mode: 'sync', failure: null, collected: true });
  });
});

test('hooks around iterations are not timed', async () => {
  const { of } = await measured(() => {
    bench('sync', () => undefined, {
      beforeEach: () => busyWait(2),
      afterEach: () => busyWait(2),
      iterations: 20,
    });
    bench('async', async () => undefined, { beforeEach: () => sleep(2), iterations: 20 });
  });
  // Each hook takes 2 ms: if it were timed the median would be above that. An empty call with two readings of the
  // clock takes well under a tenth of it, on any machine and under any load that leaves the median untouched.
  for (const name of ['sync', 'async']) expect(median(of(name).launch?.samplesNs ?? [])).toBeLessThan(0.2e6);
});

describe('an abort signal', () => {
  test('keeps what is finished and what is begun, and tears down', async () => {
    const controller = new AbortController();
    let tornDown = 0;
    const teardown = () => void tornDown++;
    const { of, outcomes } = await measured(
      () => {
        bench('quick', () => undefined, { iterations: 1, teardown });
        suite('around', () => bench('long', () => busyWait(1), { time: '1h', precision: 1e-9, teardown }), {
          teardown,
        });
      },
      {
        signal: controller.signal,
        progress: (id, { samples }) => void (id.endsWith('long') && samples > 0 && controller.abort()),
      },
    );
    expect(outcomes.map(({ failure }) => failure)).toEqual([null, null]);
    expect(of('long').launch).toMatchObject({ stopReason: 'interrupted' });
    expect(of('long').launch?.samplesNs.length).toBeGreaterThan(0);
    expect(tornDown).toBe(3);
  });

  test('before the first sample leaves no outcome', async () => {
    const controller = new AbortController();
    let tornDown = 0;
    const { outcomes } = await measured(
      () => {
        bench('warm', () => undefined, { teardown: () => void tornDown++ });
        bench('never reached', () => undefined, { teardown: () => void tornDown++ });
      },
      { signal: controller.signal, phase: (_, phase) => void (phase === 'warm-up' && controller.abort()) },
    );
    expect(outcomes).toEqual([]);
    expect(tornDown).toBe(1);
  });
});

test('each benchmark is settled once, and told so when it is', async () => {
  const settled: string[] = [];
  const { outcomes } = await measured(
    () => {
      bench('a', () => undefined);
      bench('b', () => Promise.reject(new Error('x')));
      bench('c', () => undefined, { teardown: () => Promise.reject(new Error('x')) });
    },
    { settled: ({ id }) => void settled.push(id) },
  );
  expect(settled).toEqual(outcomes.map(({ id }) => id));
  expect(new Set(settled).size).toBe(3);
});
