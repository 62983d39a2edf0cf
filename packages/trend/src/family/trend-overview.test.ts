import { trendOverviewSchema } from '@benchline/schema/read';
import { createRandom } from '@benchline/stats';
import { expect, it } from 'vitest';
import { analyzeTrend } from '../analyze-trend.js';
import { seriesOf } from '../testing/series-of.js';
import { overviewOf } from './trend-overview.js';

it('puts trends beside each other: what moved together, and what was judged', () => {
  const random = createRandom('overview');
  const trends = Array.from({ length: 14 }, (_, index) =>
    analyzeTrend(
      seriesOf(
        Array.from(
          { length: index === 13 ? 4 : 60 },
          (_, i) => (i < 40 || index > 11 ? 100 : 115) * Math.exp(0.01 * random.nextNormal()),
        ),
        { id: `app > ${index}`, name: String(index) },
      ),
    ),
  );
  const overview = overviewOf(trends);
  expect(trendOverviewSchema.safeParse(overview).error).toBeUndefined();
  expect(overview.events).toMatchObject([
    { runId: 'run-40', movedCount: 12, comparableCount: 13, suspect: 'code-or-machine' },
  ]);
  expect(overview.census).toMatchObject({
    falseDiscoveryRate: 0.05,
    judgedCount: 13,
    notJudged: [{ trendIndex: 13, reason: 'too-short', sampleCount: 4 }],
  });
  expect(overview.census.confirmed.filter(Boolean)).toHaveLength(12);
});
