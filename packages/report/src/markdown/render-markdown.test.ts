import type { Trend } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureComparison, fixtureOverview } from '../../test/fixture-judgements.js';
import { fixtureRun } from '../../test/fixture-run.js';
import { hostileTexts, withTexts } from '../../test/hostile.js';
import { createReport } from '../create-report.js';
import { renderMarkdown } from './render-markdown.js';

const model = createReport({ run: fixtureRun(), comparison: fixtureComparison() });

/** Cells of each table row, and HTML outside comments: what markup in data would change. */
function skeleton(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) => {
    if (line.startsWith('|')) return [`${line.split(/(?<!\\)\|/).length} cells`];
    return line.replace(/<!-- -->|<\/?span>/g, '').match(/<[^>]*>/g) ?? [];
  });
}

describe('renderMarkdown', () => {
  it('says the verdict first, then what changed, then the rest folded', () => {
    expect(renderMarkdown(model)).toMatchInlineSnapshot(`
      "<!-- benchline-report -->
      ## ✗ 2 regressions, 1 improvement, 2 unchanged, 1 inconclusive, 1 incomparable, 1 new, 1 missing, 1 benchmark failed, 1 target missed.

      > ⚠ These verdicts advise only: the baseline was measured on a machine or runtime that differs.

      Against **baseline** (9f8e7d6 on main), 2026-03-01 08:00:00 UTC. This run: 1a2b3c4 on main, with uncommitted changes, 2026-03-14 09:26:53 UTC.

      - red bell: Threw an error during setup: Cannot read &lt;/pre&gt;&lt;script&gt;alert(4)&lt;/script&gt; of undefined
      - stringify: 25 % more allocated per operation (99 % interval 24.9 % to 25.1 %), beyond the tolerance of 2 %. Judged by: moderated t over log launch medians.
      - parse large file \\[shape = sorted, size = 1000\\]: 12.1 % slower (99 % interval 9.4 % to 14.9 %), beyond the tolerance of 10 %. Judged by: moderated t over log launch medians.

      | Benchmark | Baseline | Current | Change | Interval | Verdict |
      | :-- | --: | --: | --: | --: | :-- |
      | app › hostile › red bell | – | – | – | – | ✗ failed |
      | app › writer › stringify, allocated per operation | 42.0 kB | 52.5 kB | +25.0 % | +24.9 % to +25.1 % | ✗ regression |
      | app › parser › parse large file \\[shape = sorted, size = 1000\\] | 11.0 ms | 12.3 ms | +12.1 % | +9.4 % to +14.9 % | ✗ regression |
      | app › parser › parse small file | 61.2 µs | 48.2 µs | -21.3 % | -24.0 % to -18.5 % | ✓ improvement |

      <details><summary>1 inconclusive, 1 incomparable, 1 missing, 1 new, 2 unchanged</summary>

      | Benchmark | Baseline | Current | Change | Interval | Verdict |
      | :-- | --: | --: | --: | --: | :-- |
      | app › writer › stringify | 1.83 ms | 1.84 ms | +0.4 % | -1.9 % to +2.8 % | = unchanged |
      | app › hostile › left \\| pipe \\\` tick | 3.11 µs | 3.30 µs | +6.0 % | -13.0 % to +29.0 % | ? inconclusive |
      | app › hostile › =cmd() | 640 µs | 640 µs | – | – | ≠ incomparable |
      | app › index › gone | 100 ns | – | – | – | − missing |
      | app › hostile › "&gt;&lt;img src=x onerror=alert(2)&gt; › &lt;script&gt;alert(1)&lt;/script&gt; | – | 812 ns | – | – | + new |
      | app › index › lookup | 38.5 ns | 38.4 ns | -0.2 % | -1.0 % to +0.6 % | = unchanged |

      </details>

      <details><summary>2 targets</summary>

      - app › parser › parse large file \\[shape = sorted, size = 1000\\]: ✗ missed, time per operation 12.3 ms, target at most 10.0 ms, acceptable up to 11.0 ms
      - app › parser › parse small file: ✓ met, time per operation 48.2 µs, target at most 60.0 µs

      </details>

      <details><summary>3 warnings</summary>

      - The machine was busy: load 3.7 on 4 processors. Close what else is running, or wait until it is done.
      - app › hostile › left \\| pipe \\\` tick: 9 of 180 samples lie far outside the rest; they are counted, not removed. Look at the samples in time order: regular spikes are often garbage collection, clusters other programs.
      - app › index › lookup: It used 140 % of one processor: helper threads (compilation, garbage collection, the thread pool) worked beside it. Read the CPU time next to the time per operation; fewer free processors would make it slower.

      </details>

      <details><summary>1 not run</summary>

      - app &gt; parser &gt; huge file: skipped

      </details>

      <details><summary>Environment, and how it differs</summary>

      - Node: 20.19.0 → 20.20.2 (minor)
      - memory: 8.39 GB → 16.8 GB (minor)
      - processor: AMD EPYC 7763 64-Core Processor, 4 logical processors
      - memory: 16.8 GB
      - operating system: linux 6.8.0-31-generic, x64
      - Node: 20.20.2 (V8 11.3.244.8-node.33)
      - commit: 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d
      - branch: main
      - work tree: with uncommitted changes
      - load average: 0.42 at the start, 1.31 at the end
      - drift of the machine: +1.8 % in a fixed piece of work from start to end
      - frequency governor: performance
      - clock: steps by 41.0 ns, a reading costs 28.0 ns
      - an empty function: 0.310 ns per call
      - awaiting nothing: 58.0 ns per await
      - measured by: Benchline 0.1.0

      </details>

      <sub>stored baseline: 9 comparisons, a tolerance of 10 %, error level of the family 1 %.</sub>
      "
    `);
  });

  it('says what is new in the history of this run, unless the headline says so already', () => {
    const overview = fixtureOverview();
    expect(renderMarkdown(createReport({ run: fixtureRun(), overview }))).toContain(
      '**Trend**\n\n- ✗ parser › parse large file: 12.1 % slower (95 % interval 10.1 % to 14.1 %), 11.0 ms → 12.3 ms, since 2026-02-05, commits 27abcde..2aabcde.\n',
    );
    const judged = renderMarkdown(
      createReport({ run: fixtureRun(), comparison: fixtureComparison(), overview }),
    );
    expect(judged).not.toContain('**Trend**');
    const many = Array.from({ length: 5 }, () => overview.trends[0] as Trend);
    const text = renderMarkdown(createReport({ run: fixtureRun(), overview: fixtureOverview(many) }));
    expect(text).toMatch(/(- ✗ .*\n){3}- … and 1 more in the report\.\n/);
  });

  it('shows all rows of a run without a baseline', () => {
    const text = renderMarkdown(createReport({ run: fixtureRun() }));
    expect(text.split('<details>')[0]).toMatchInlineSnapshot(`
      "<!-- benchline-report -->
      ## ✗ 7 benchmarks measured, 1 failed, 1 target missed, no baseline to compare with.

      1a2b3c4 on main, with uncommitted changes, 2026-03-14 09:26:53 UTC. There is no baseline to compare with.

      - red bell: Threw an error during setup: Cannot read &lt;/pre&gt;&lt;script&gt;alert(4)&lt;/script&gt; of undefined

      | Benchmark | Median | Precision | Throughput | Peak RSS | CPU | Targets |
      | :-- | --: | --: | --: | --: | --: | :-- |
      | app › hostile › red bell | ✗ failed | – | – | – | – | – |
      | app › parser › parse large file \\[shape = sorted, size = 1000\\] | 12.3 ms | ±0.9 % | 81.0 /s | 84.3 MB | 99 % | ✗ missed |
      | app › parser › parse small file | 48.3 µs | ±1.2 % | 20.7 k/s | 88.3 MB | 99 % | ✓ met |
      | app › writer › stringify | 1.84 ms | ±0.6 % | 544 /s | 84.3 MB | 99 % | – |
      | app › index › lookup | 38.4 ns | ±0.6 % | 26.1 M/s | 85.1 MB | 99 % | – |
      | app › hostile › "&gt;&lt;img src=x onerror=alert(2)&gt; › &lt;script&gt;alert(1)&lt;/script&gt; | 813 ns | ±0.7 % | 1.23 M/s | 101 MB | 99 % | – |
      | app › hostile › left \\| pipe \\\` tick | 3.35 µs | ±5.0 % | 299 k/s | 90.3 MB | 99 % | – |
      | app › hostile › =cmd() | 640 µs | ±1.0 % | 1.56 k/s | 84.3 MB | 99 % | – |

      "
    `);
  });

  it('keeps its structure whatever the texts say', () => {
    const texts = (hostile: string) => {
      const changed = withTexts(model, () => hostile);
      // These two are sentences of the report itself, made of words and counts only.
      return { ...changed, headline: { ...changed.headline, sentence: 'x' }, notices: [], counts: [] };
    };
    const plain = skeleton(renderMarkdown(dataOnly(texts('x'))));
    for (const hostile of hostileTexts.filter((text) => text.trim() !== '')) {
      expect(skeleton(renderMarkdown(dataOnly(texts(hostile)))), hostile.slice(0, 40)).toEqual(plain);
    }
  });

  it('fits into a comment, and counts what it leaves out', () => {
    const views = Array.from({ length: 3000 }, (_, i) => model.benchmarks[i % model.benchmarks.length]);
    const benchmarks = views
      .filter((view) => view !== undefined)
      .map((view) => ({ ...view, name: `${'n'.repeat(300)}@${view.name}` }));
    const text = renderMarkdown({ ...model, benchmarks });
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text).toMatch(/… and \d+ more\./);
    expect(text.startsWith('<!-- benchline-report -->\n## ✗ 2 regressions')).toBe(true);
  });
});

/** Numbers and words that the report itself writes, back as they were. */
function dataOnly(changed: typeof model): typeof model {
  const benchmarks = changed.benchmarks.map((view, i) => {
    const before = model.benchmarks[i];
    if (before === undefined) return view;
    return {
      ...before,
      name: view.name,
      place: view.place,
      parameters: view.parameters,
      failure: view.failure,
      warnings: view.warnings,
    };
  });
  return {
    ...changed,
    current: { ...changed.current, startedAt: '2026' },
    baseline: changed.baseline && { ...changed.baseline, startedAt: '2026' },
    benchmarks,
  };
}
