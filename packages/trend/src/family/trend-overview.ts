import { SCHEMA_VERSION, type Trend, type TrendOverview } from '@benchline/schema';
import { judgeFamily } from './judge-family.js';
import { levelEvents } from './level-events.js';

/**
 * Puts trends beside each other: what moved at once, which changes stand among all, and what could not be judged.
 *
 * @param falseDiscoveryRate - .05 by default, see {@link judgeFamily}
 */
export function overviewOf(trends: readonly Trend[], falseDiscoveryRate?: number): TrendOverview {
  return {
    kind: 'trend-overview',
    schemaVersion: SCHEMA_VERSION,
    trends: [...trends],
    events: levelEvents(trends),
    census: judgeFamily(trends, falseDiscoveryRate),
  };
}
