import {
  describeDrift,
  describeLevelEvent,
  describeLookedAt,
  describeTrendCensus,
  formatQuantity,
  formatRelativeChange,
} from '@benchline/format';
import { metrics, type Trend, type TrendChange, type TrendOverview } from '@benchline/schema';
import { commitsOf, dayOf } from '../revision.js';
import { changeInterval, toneOfChange } from './change-words.js';
import { type SeriesNames, seriesNames } from './series-name.js';
import { trendNews } from './trend-news.js';
import type { LevelChangeRow, LevelEventView, SlideRow, TrendView } from './trend-view.js';

/** So many members of an event are named; the others are counted. */
const NAMED_MEMBERS = 12;

const suspects = { machine: 'the machine?', 'code-or-machine': 'shared code or the machine?' } as const;

/** What a report says of histories besides the histories. */
export interface TrendContext {
  readonly runId: string;
  /** Ids of benchmarks that the report has a section of. */
  readonly present: ReadonlySet<string>;
  /** Sentences of the headline: what they tell is not told again. */
  readonly told: readonly string[];
}

/** What the histories show together; `null` where there are none. */
export function trendView(overview: TrendOverview, { runId, present, told }: TrendContext): TrendView | null {
  const { trends, events, census } = overview;
  if (trends.length === 0) return null;
  const names = seriesNames(trends, present);
  return {
    news: trendNews(overview, runId, names, told),
    changes: newestFirst(
      trends.flatMap((trend, i) =>
        trend.changePoints.map((change) => ({
          at: change.firstRun.at,
          row: changeRow(trend, change, names, census.confirmed[i] === true),
        })),
      ),
    ),
    slides: trends.flatMap((trend) => slideRow(trend, names)),
    events: newestFirst(
      events
        .filter(({ movedCount }) => movedCount >= 2)
        .map((event) => ({ at: event.at, row: eventView(event, trends, names) })),
    ),
    census: [lookedAt(trends), describeTrendCensus(census)].filter((text) => text !== '').join(' '),
  };
}

function newestFirst<Row>(rows: readonly { readonly at: string; readonly row: Row }[]): Row[] {
  return [...rows].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).map(({ row }) => row);
}

function changeRow(
  trend: Trend,
  change: TrendChange,
  names: SeriesNames,
  isConfirmed: boolean,
): LevelChangeRow {
  const { unit } = metrics[trend.metric];
  return {
    ...names.of(trend),
    tone: toneOfChange(trend.metric, change.after - change.before),
    day: dayOf(change.firstRun.at),
    commits: commitsOf(change.range),
    levels: `${formatQuantity(change.before, unit)} → ${formatQuantity(change.after, unit)}`,
    change: change.relativeChange === null ? '' : formatRelativeChange(change.relativeChange),
    interval: changeInterval(change),
    remark: isConfirmed ? '' : 'may be chance among so many series',
  };
}

function slideRow(trend: Trend, names: SeriesNames): SlideRow[] {
  const { course, drift, since, metric } = trend;
  if (course !== 'slide' || drift === null) return [];
  const from = since === null ? '' : ` Since ${dayOf(since.at)}.`;
  return [
    {
      ...names.of(trend),
      tone: toneOfChange(metric, drift.slopePerRun),
      text: `${describeDrift(drift)}${from}`,
    },
  ];
}

function eventView(
  event: TrendOverview['events'][number],
  trends: readonly Trend[],
  names: SeriesNames,
): LevelEventView {
  const [first] = event.members;
  const change = first && trends[first.trendIndex]?.changePoints[first.changeIndex];
  // A benchmark of which two metrics moved is one member. Indices may be anyone's, as all that was read from a file.
  const members = new Map(
    event.members.flatMap(({ trendIndex }) => {
      const trend = trends[trendIndex];
      if (trend === undefined) return [];
      const { id, name, anchor } = names.of(trend);
      return [[id, { id, name, anchor }] as const];
    }),
  );
  return {
    tone: event.suspect === null ? 'plain' : 'unsure',
    day: dayOf(event.at),
    commits: change === undefined ? '' : commitsOf(change.range),
    text: describeLevelEvent(event),
    suspect: event.suspect === null ? '' : suspects[event.suspect],
    members: [...members.values()].slice(0, NAMED_MEMBERS),
    moreCount: Math.max(0, members.size - NAMED_MEMBERS),
  };
}

/** Said once: all series are cut to the same number of runs. */
function lookedAt(trends: readonly Trend[]): string {
  const longest = trends.reduce((a, b) => (b.availablePointCount > a.availablePointCount ? b : a));
  return describeLookedAt(longest) ?? '';
}
