import { describeDrift, describeLevelChange, describeLevelEvent } from '@benchline/format';
import type { LevelEvent, Trend, TrendChange, TrendOverview } from '@benchline/schema';
import { dayOf } from '../revision.js';
import type { Tone } from '../tone.js';
import { changeSentence, toneOfChange } from './change-words.js';
import { causeOf, type SeriesNames, subjectOf } from './series-name.js';
import type { TrendNews } from './trend-view.js';

/** A change of level is news while the level is at most so many runs old: one is found five runs late, a small one later. */
const RECENT_RUNS = 20;

/** Less than this is no news, however sure: what a trend calls a direction. */
const LEAST_CHANGE = 0.02;

const symbols: Readonly<Record<Tone, string>> = {
  worse: '✗',
  better: '✓',
  plain: '•',
  same: '=',
  unsure: '?',
};

/** A piece of news, with what it is sorted by. */
interface Item extends TrendNews {
  readonly size: number;
}

/**
 * What is new in a run: changes of level of 2 % or more within the last 20 runs and slides that still go on, of the
 * histories whose newest point the run is, as far as they stand among all series. Changes that most benchmarks took at
 * once are one piece of news. Worse first, then by size.
 *
 * @param told - sentences that the reader has seen already: a change that one of them tells is no news
 */
export function trendNews(
  overview: TrendOverview,
  runId: string,
  names: SeriesNames,
  told: readonly string[],
): TrendNews[] {
  const { trends, events, census } = overview;
  const items: Item[] = [];
  const together = events.filter(({ suspect }) => suspect !== null);
  const announced = new Set<LevelEvent>();
  trends.forEach((trend, trendIndex) => {
    if (trend.points.at(-1)?.runId !== runId || census.confirmed[trendIndex] !== true) return;
    const changeIndex = trend.changePoints.length - 1;
    const change = trend.changePoints[changeIndex];
    if (change !== undefined && isNews(trend, change)) {
      const event = together.find(({ members }) =>
        members.some((member) => member.trendIndex === trendIndex && member.changeIndex === changeIndex),
      );
      if (event !== undefined) announced.add(event);
      else if (!told.some((sentence) => sentence.includes(changeSentence(change, trend)))) {
        items.push(changeItem(trend, change, names));
      }
    }
    const moves = trend.direction === 'degrading' || trend.direction === 'improving';
    if (trend.course === 'slide' && moves) items.push(...slideItem(trend, names));
  });
  items.sort((a, b) => Number(b.tone === 'worse') - Number(a.tone === 'worse') || b.size - a.size);
  return [...[...announced].map((event) => eventItem(event, trends)), ...items].map(
    ({ tone, symbol, text }) => ({ tone, symbol, text }),
  );
}

function isNews({ points }: Trend, { index, relativeChange }: TrendChange): boolean {
  const isLarge = relativeChange === null || Math.abs(relativeChange) >= LEAST_CHANGE;
  return isLarge && points.length - index <= RECENT_RUNS;
}

function changeItem(trend: Trend, change: TrendChange, names: SeriesNames): Item {
  const tone = toneOfChange(trend.metric, change.after - change.before);
  const what = describeLevelChange(change, trend.metric);
  const since = `since ${dayOf(change.firstRun.at)}${causeOf(change.range)}`;
  return {
    tone,
    symbol: symbols[tone],
    text: `${subjectOf(names.of(trend))}: ${what}, ${since}.`,
    size: Math.abs(change.relativeChange ?? Number.POSITIVE_INFINITY),
  };
}

function slideItem(trend: Trend, names: SeriesNames): Item[] {
  const { drift, since } = trend;
  if (drift === null) return [];
  const tone = toneOfChange(trend.metric, drift.slopePerRun);
  const from = since === null ? '' : ` Since ${dayOf(since.at)}.`;
  const name = names.of(trend);
  const text = `${subjectOf(name)}, ${name.label}: ${describeDrift(drift)}${from}`;
  return [{ tone, symbol: symbols[tone], text, size: Math.abs(drift.slopePerRun) }];
}

function eventItem(event: LevelEvent, trends: readonly Trend[]): Item {
  const [first] = event.members;
  const change = first && trends[first.trendIndex]?.changePoints[first.changeIndex];
  const cause = change === undefined ? '' : causeOf(change.range);
  const text = `On ${dayOf(event.at)}${cause}: ${describeLevelEvent(event)}`;
  return { tone: 'unsure', symbol: symbols.unsure, text, size: Number.POSITIVE_INFINITY };
}
