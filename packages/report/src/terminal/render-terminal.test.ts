import { ansiStyle, displayWidth } from '@benchline/format';
import { describe, expect, it } from 'vitest';
import { fixtureComparison, fixtureTrends } from '../../test/fixture-judgements.js';
import { fixtureRun } from '../../test/fixture-run.js';
import { createReport } from '../create-report.js';
import { renderTerminal } from './render-terminal.js';

const alone = createReport({ run: fixtureRun() });
const judged = createReport({
  run: fixtureRun(),
  comparison: fixtureComparison(),
  trends: fixtureTrends(),
  baselineName: 'main',
});

describe('renderTerminal', () => {
  it('shows what a run measured', () => {
    expect(renderTerminal(alone, { width: 132 })).toMatchInlineSnapshot(`
      "  benchmark                                          median       ±  samples    throughput  allocated/op  peak RSS   CPU  target
      app › hostile
        red bell                                           failed
        left | pipe \` tick                                3.35 µs  ±5.0 %  ▂▆█▆▂▁▁ ▁     299 k/s             –   90.3 MB  99 %
        =cmd()                                          640    µs  ±1.0 %  █▁▁  ▁  ▁    1.56 k/s             –   84.3 MB  99 %
      app › parser
        parse large file [shape = sorted, size = 1000]    12.3 ms  ±0.9 %  ▂██▅▁▁  ▁     81.0 /s             –   84.3 MB  99 %  ✗ missed
        parse small file                                  48.3 µs  ±1.2 %  ▅█▆▄▁▁  ▁    20.7 k/s             –   88.3 MB  99 %  ✓ met
      app › writer
        stringify                                         1.84 ms  ±0.6 %  ▂█▇▃▁▁  ▁      544 /s       52.5 kB   84.3 MB  99 %
      app › index
        lookup                                            38.4 ns  ±0.6 %  ▃█▆▄▁▁  ▁    26.1 M/s             –   85.1 MB  99 %
      app › hostile › "><img src=x onerror=alert(2)>
        <script>alert(1)</script>                          813 ns  ±0.7 %  ▅██▄▁▁▁ ▁    1.23 M/s             –    101 MB  99 %

      ✗ red bell: Threw an error during setup: Cannot read </pre><script>alert(4)</script> of undefined
        Mend the error; its stack names the place.
      ✗ parse large file [shape = sorted, size = 1000]: target missed for time per operation: 12.3 ms, target at most 10.0 ms, acceptable
        up to 11.0 ms

      Warnings
        The machine was busy: load 3.7 on 4 processors.
          → Close what else is running, or wait until it is done.
        lookup: It used 140 % of one processor: helper threads (compilation, garbage collection, the thread pool) worked beside it.
          → Read the CPU time next to the time per operation; fewer free processors would make it slower.
        left | pipe \` tick: 9 of 180 samples lie far outside the rest; they are counted, not removed.
          → Look at the samples in time order: regular spikes are often garbage collection, clusters other programs.

      Not run: app > parser > huge file (skipped)
      ✗ 7 benchmarks measured, 1 failed, 1 target missed, no baseline to compare with.
      "
    `);
  });

  it('shows what a comparison came to', () => {
    expect(renderTerminal(judged, { width: 132 })).toMatchInlineSnapshot(`
      "Against main (9f8e7d6 on main, 2026-03-01 08:00:00 UTC)
      ⚠ These verdicts advise only: the baseline was measured on a machine or runtime that differs.

        benchmark                                       verdict          change  interval             baseline    current  target
      app › hostile
        red bell                                        ✗ failed              –                              –          –
        left | pipe \` tick                              ? inconclusive   +6.0 %  -13.0 % to +29.0 %    3.11 µs    3.35 µs
        =cmd()                                          ≠ incomparable        –                      640    µs  640    µs
      app › writer
        stringify                                       = unchanged      +0.4 %  -1.9 % to +2.8 %      1.83 ms    1.84 ms
          allocated per operation                       ✗ regression    +25.0 %  +24.9 % to +25.1 %   42.0  kB   52.5  kB
      app › parser
        parse large file [shape = sorted, size = 1000]  ✗ regression    +12.1 %  +9.4 % to +14.9 %     11.0 ms    12.3 ms  ✗ missed
        parse small file                                ✓ improvement   -21.3 %  -24.0 % to -18.5 %    61.2 µs    48.3 µs  ✓ met
      app › index
        gone                                            − missing             –                       100   ns          –
        lookup                                          = unchanged      -0.2 %  -1.0 % to +0.6 %      38.5 ns    38.4 ns
      app › hostile › "><img src=x onerror=alert(2)>
        <script>alert(1)</script>                       + new                 –                              –     813 ns

      ✗ red bell: Threw an error during setup: Cannot read </pre><script>alert(4)</script> of undefined
        Mend the error; its stack names the place.
      ✗ stringify, allocated per operation: 25 % more allocated per operation (99 % interval 24.9 % to 25.1 %), beyond the tolerance of
        2 %. Judged by: moderated t over log launch medians.
      ✗ parse large file [shape = sorted, size = 1000]: 12.1 % slower (99 % interval 9.4 % to 14.9 %), beyond the tolerance of 10 %.
        Judged by: moderated t over log launch medians.
      ✗ parse large file [shape = sorted, size = 1000]: target missed for time per operation: 12.3 ms, target at most 10.0 ms, acceptable
        up to 11.0 ms
      ? left | pipe \` tick: 6 % slower (99 % interval -13 % to +29 %), which neither shows a change beyond the tolerance of 10 % nor rules
        one out: the launches differ too much from each other to tell. About 9 more launches would probably settle it. Judged by:
        moderated t over log launch medians.
      ≠ =cmd(): Not compared: it was measured in another way: another number in flight, or another instrument.

      Warnings
        The machine was busy: load 3.7 on 4 processors.
          → Close what else is running, or wait until it is done.
        left | pipe \` tick: 9 of 180 samples lie far outside the rest; they are counted, not removed.
          → Look at the samples in time order: regular spikes are often garbage collection, clusters other programs.
        lookup: It used 140 % of one processor: helper threads (compilation, garbage collection, the thread pool) worked beside it.
          → Read the CPU time next to the time per operation; fewer free processors would make it slower.

      Not run: app > parser > huge file (skipped)
      Judged by stored baseline: 9 comparisons, a tolerance of 10 %, error level of the family 1 %.
      ✗ 2 regressions, 1 improvement, 2 unchanged, 1 inconclusive, 1 incomparable, 1 new, 1 missing, 1 benchmark failed, 1 target missed.
      "
    `);
  });

  it('shows allocated bytes only where they were measured', () => {
    const results = fixtureRun().results.filter(({ name }) => name !== 'stringify');
    expect(renderTerminal(alone, { width: 132 })).toMatch(/stringify .* 52\.5 kB .*\n/);
    expect(renderTerminal(alone, { width: 132 })).toContain('allocated/op');
    const without = createReport({ run: { ...fixtureRun(), results } });
    expect(renderTerminal(without, { width: 132 })).not.toContain('allocated');
  });

  it('fits a narrow terminal', () => {
    for (const width of [60, 72, 80, 100, 140]) {
      for (const model of [alone, judged]) {
        for (const line of renderTerminal(model, { width }).split('\n')) {
          expect(displayWidth(line), line).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('does with ASCII where that is all there is', () => {
    const text = renderTerminal(judged, { ascii: true, width: 80 });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain('x regression');
  });

  it('colours words that say it too', () => {
    const text = renderTerminal(judged, { style: ansiStyle, width: 132 });
    expect(text).toContain('\u001b[31m✗ regression\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what this is about
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(renderTerminal(judged, { width: 132 }));
  });

  it('lets no escape sequence of the data through', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
    expect(renderTerminal(judged)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('is calm about a run without benchmarks', () => {
    const run = { ...fixtureRun(), results: [], notRun: [], warnings: [] };
    expect(renderTerminal(createReport({ run }))).toBe(
      '• 0 benchmarks measured, no baseline to compare with.\n',
    );
  });
});
