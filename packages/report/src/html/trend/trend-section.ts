import type { LevelChangeRow, TrendView } from '../../model/trend/trend-view.js';
import { safeMarkup } from '../safe.js';

/** Changes of level that are in the document, the newest first; the script puts in the others when asked. */
const STATIC_CHANGES = 20;

/** Events that are in the document, the newest first. */
const STATIC_EVENTS = 10;

/**
 * The trend laid out for its template.
 *
 * @param write - a row of the table of changes
 * @param isLive - whether a script can put in more rows; without one all are in the document
 */
export function trendSection(
  trend: TrendView | null,
  write: (row: LevelChangeRow) => string,
  isLive: boolean,
) {
  if (trend === null) return { trend: null, changes: null, moreChanges: '' };
  const rows = trend.changes.map(write);
  const count = isLive ? STATIC_CHANGES : rows.length;
  return {
    trend: { ...trend, events: trend.events.slice(0, STATIC_EVENTS) },
    moreEvents: Math.max(0, trend.events.length - STATIC_EVENTS),
    changes: rows.length === 0 ? null : safeMarkup(rows.slice(0, count).join('')),
    shownChanges: Math.min(rows.length, count),
    totalChanges: rows.length,
    /** Rows that are not in the document. */
    moreChanges: rows.slice(count).join(''),
  };
}
