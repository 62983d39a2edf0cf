import {
  describeDrift,
  describeLevelEvent,
  describeLookedAt,
  describeTrendCensus,
  plainText,
  pluralize,
} from '@benchline/format';
import { type LevelEvent, metrics, type Trend, type TrendOverview } from '@benchline/schema';
import { dayOf, shortCommit } from '../model/revision.js';
import { changeLine, nameOf, renderTrendTable, type TrendTerminalOptions } from './render-trend.js';
import { createVoice, type Voice } from './voice.js';

/** So many members of an event are named; the others are counted. */
const NAMED_MEMBERS = 5;

/**
 * Writes the trends of a history for a terminal: a table for each machine and branch (of time, and of
 * other metrics that moved), every change of level with the
 * commits it lies between, slow slides, what moved together, and what was judged. It ends in a line break.
 */
export function renderTrendOverviewTerminal(
  overview: TrendOverview,
  options: TrendTerminalOptions = {},
): string {
  const { trends, events, census } = overview;
  if (trends.length === 0) return 'There is no history yet.\n';
  const voice = createVoice(options);
  const groups = groupsOf(trends);
  const tables = [...groups.values()].map((group) => {
    const lines = renderTrendTable(group.filter(isTold), voice, options.runs);
    return groups.size === 1 ? lines : [...voice.wrap(placeOf(group[0] as Trend), 0), ...lines];
  });
  const blocks = [
    ...tables,
    titled('Changes of level', changeLines(overview, voice)),
    titled(
      'Slow slides',
      trends.flatMap((trend) => slideLines(trend, voice)),
    ),
    titled(
      'Moved together',
      events.flatMap((event) => eventLines(event, trends, voice)),
    ),
    [...lookedAtLines(trends, voice), ...voice.wrap(describeTrendCensus(census), 0)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** Every benchmark has a line for its time; another metric has one where it moved. */
function isTold({ metric, changePoints, course }: Trend): boolean {
  return metric === 'durationNs' || changePoints.length > 0 || course === 'slide';
}

/** Machines and branches apart: their levels are not to be compared. */
function groupsOf(trends: readonly Trend[]): Map<string, Trend[]> {
  const groups = new Map<string, Trend[]>();
  for (const trend of trends) {
    const key = JSON.stringify([trend.machine, trend.branch]);
    groups.set(key, [...(groups.get(key) ?? []), trend]);
  }
  return groups;
}

function placeOf({ machine, branch }: Pick<Trend, 'machine' | 'branch'>): string {
  return plainText(branch === null ? `${machine}, no branch` : `${machine}, branch ${branch}`);
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function changeLines({ trends, census }: TrendOverview, voice: Voice): string[] {
  return trends.flatMap((trend, i) =>
    trend.changePoints.flatMap((change) =>
      changeLine(
        trend,
        change,
        voice,
        census.confirmed[i] === false ? ' Among so many series it may be chance.' : '',
      ),
    ),
  );
}

function slideLines(trend: Trend, voice: Voice): string[] {
  if (trend.course !== 'slide' || trend.drift === null) return [];
  const since =
    trend.since === null ? '' : ` Since ${dayOf(trend.since.at)}${commitText(trend.since.commit)}.`;
  const subject = `${nameOf(trend)}, ${metrics[trend.metric].label}`;
  return voice.wrap(`${subject}: ${describeDrift(trend.drift)}${since}`, 2, 4);
}

/** An event of one benchmark is its change of level, which has been told. */
function eventLines(event: LevelEvent, trends: readonly Trend[], voice: Voice): string[] {
  if (event.movedCount < 2) return [];
  const members = [...new Set(event.members.map(({ trendIndex }) => nameOf(trends[trendIndex] as Trend)))];
  const more = members.length - NAMED_MEMBERS;
  const names =
    members.slice(0, NAMED_MEMBERS).join(', ') + (more > 0 ? ` and ${pluralize(more, 'other')}` : '');
  const where = `${dayOf(event.at)}${commitText(event.commit)}`;
  return voice.wrap(`${where}: ${describeLevelEvent(event)} ${names}.`, 2, 4);
}

function commitText(commit: string | null): string {
  const short = plainText(shortCommit(commit));
  return short === '' ? '' : ` at commit ${short}`;
}

/** Said once: all series are cut to the same number of runs. */
function lookedAtLines(trends: readonly Trend[], voice: Voice): string[] {
  const longest = trends.reduce((a, b) => (b.availablePointCount > a.availablePointCount ? b : a));
  const text = describeLookedAt(longest);
  return text === null ? [] : voice.wrap(text, 0);
}
