import { displayWidth } from '@benchline/format';
import { describe, expect, it } from 'vitest';
import { fixtureTrends } from '../../test/fixture-judgements.js';
import { renderTrendTerminal } from './render-trend.js';

describe('renderTrendTerminal', () => {
  it('shows levels, changes and directions, and where each level began', () => {
    expect(renderTrendTerminal(fixtureTrends())).toMatchInlineSnapshot(`
      "  benchmark                  metric                level   change  direction    can find  history
        parser › parse large file  time per operation  12.3 ms  +12.1 %  ✗ degrading    ±2.1 %  ▁▁▁▁▁▁▁▃██
        parser › parse small file  time per operation  48.2 µs  -21.3 %  ✓ improving    ±2.1 %  █████▅▁▁▁▁
        index › lookup             time per operation  38.4 ns        –  = stable       ±2.1 %  ▁▁▃▆▂▆█▃▃▂

      Changes of level
        parser › parse large file, time per operation: Changed from 11.0 ms to 12.3 ms (+12.1 %, +10.1 %
          to +14.1 %) on 2026-02-05 at commit 29abcde. The cause is in 27abcde..2aabcde.
        parser › parse small file, time per operation: Changed from 61.2 µs to 48.2 µs (-21.3 %, -23.3 %
          to -19.3 %) on 2026-01-27 at commit 20abcde. The cause is in 1eabcde..21abcde.
      "
    `);
  });

  it('goes without the sparkline in a narrow terminal', () => {
    const text = renderTrendTerminal(fixtureTrends(), { width: 70, ascii: true });
    expect(text).not.toContain('history');
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(70);
  });

  it('draws the newest runs alone where asked to', () => {
    const text = renderTrendTerminal(fixtureTrends(), { runs: 5 });
    expect(text.split('\n')[2]?.match(/[▁▂▃▄▅▆▇█]+$/)?.[0]).toHaveLength(5);
    expect(text).toContain('Changed from');
  });

  it('says that there is no history', () => {
    expect(renderTrendTerminal([])).toBe('There is no history yet.\n');
  });

  it('lets no escape sequence of the data through', () => {
    const [trend] = fixtureTrends();
    if (trend === undefined) throw new Error('the fixture has trends');
    expect(renderTrendTerminal([{ ...trend, name: '\u001b[31mred\u001b[0m' }])).toContain('parser › red ');
  });
});
