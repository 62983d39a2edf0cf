import { displayWidth } from '@benchline/format';
import type { Trend } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureOverview, fixtureTrends } from '../../test/fixture-judgements.js';
import { renderTrendOverviewTerminal } from './render-trend-overview.js';

const [large, small, lookup] = fixtureTrends() as [Trend, Trend, Trend];
const sliding: Trend = {
  ...lookup,
  course: 'slide',
  direction: 'degrading',
  drift: { slopePerRun: 0.0012, lower: 0.0008, upper: 0.0016, level: 0.95, pValue: 0.001 },
  availablePointCount: 3210,
};

describe('renderTrendOverviewTerminal', () => {
  it('shows levels, changes with their commits, slides, what moved together, and what was judged', () => {
    expect(renderTrendOverviewTerminal(fixtureOverview([large, small, sliding]))).toMatchInlineSnapshot(`
      "  benchmark                  metric                level   change  direction    can find  history
        parser › parse large file  time per operation  12.3 ms  +12.1 %  ✗ degrading    ±2.1 %  ▁▁▁▁▁▁▁▃██
        parser › parse small file  time per operation  48.2 µs  -21.3 %  ✓ improving    ±2.1 %  █████▅▁▁▁▁
        index › lookup             time per operation  38.4 ns        –  ✗ degrading    ±2.1 %  ▁▁▃▆▂▆█▃▃▂

      Changes of level
        parser › parse large file, time per operation: Changed from 11.0 ms to 12.3 ms (+12.1 %, +10.1 %
          to +14.1 %) on 2026-02-05 at commit 29abcde. The cause is in 27abcde..2aabcde.
        parser › parse small file, time per operation: Changed from 61.2 µs to 48.2 µs (-21.3 %, -23.3 %
          to -19.3 %) on 2026-01-27 at commit 20abcde. The cause is in 1eabcde..21abcde. Among so many
          series it may be chance.

      Slow slides
        index › lookup, time per operation: Slides by +0.12 % a run (+0.08 % to +0.16 %, 95 % interval).
          Since 2026-01-05 at commit 0aabcde.

      Moved together
        2026-02-05 at commit 29abcde: 2 of 3 benchmarks moved together. parser › parse large file, parser
          › parse small file.

      The newest 40 of 3,210 runs were looked at.
      3 of 3 series judged; at most 5 % of those said to have changed are expected to be chance.
      "
    `);
  });

  it('keeps machines and branches apart', () => {
    const text = renderTrendOverviewTerminal(
      fixtureOverview([large, { ...large, branch: null }, { ...large, machine: 'arm\u001b[2J64' }]),
    );
    expect(text).toContain(`${large.machine}, branch main\n`);
    expect(text).toContain(`${large.machine}, no branch\n`);
    expect(text).not.toContain('\u001b');
  });

  it('has a line for memory only where it moved', () => {
    const still: Trend = { ...lookup, metric: 'peakRssBytes' };
    const text = renderTrendOverviewTerminal(fixtureOverview([large, small, lookup, still]));
    expect(text).not.toContain('peak RSS');
    const moved: Trend = { ...large, metric: 'peakRssBytes' };
    expect(renderTrendOverviewTerminal(fixtureOverview([large, small, moved]))).toMatch(
      /parse large file {2}peak RSS/,
    );
  });

  it('fits a narrow ASCII terminal', () => {
    const text = renderTrendOverviewTerminal(fixtureOverview([large, small, sliding]), {
      width: 64,
      ascii: true,
    });
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(64);
  });

  it('says that there is no history', () => {
    expect(renderTrendOverviewTerminal(fixtureOverview([]))).toBe('There is no history yet.\n');
  });
});
