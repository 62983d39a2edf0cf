import {
  describeDirection,
  displayWidth,
  formatPercent,
  formatQuantity,
  formatRelativeChange,
  NO_VALUE,
  plainText,
  sparkline,
  type TableColumn,
  table,
} from '@benchline/format';
import { metrics, type Trend, type TrendChange, type TrendDirection } from '@benchline/schema';
import type { Tone } from '../model/tone.js';
import { changeSentence } from '../model/trend/change-words.js';
import { createVoice, type TerminalOptions, type Voice } from './voice.js';

const INDENT = 2;
const GAP = 2;
const SMALLEST_SPARKLINE = 8;
const LARGEST_SPARKLINE = 30;

const tones: Readonly<Record<TrendDirection, Tone>> = {
  improving: 'better',
  degrading: 'worse',
  stable: 'same',
  unknown: 'plain',
};

const columns: readonly TableColumn[] = [
  { header: 'benchmark', align: 'left' },
  { header: 'metric', align: 'left' },
  { header: 'level', align: 'right' },
  { header: 'change', align: 'decimal' },
  { header: 'direction', align: 'left' },
  { header: 'can find', align: 'right' },
];

/** How trends are written for a terminal. */
export interface TrendTerminalOptions extends TerminalOptions {
  /** The sparkline shows the newest so many runs; all by default. */
  readonly runs?: number;
}

/**
 * Writes trends for a terminal: a line each with the level now, the last change of level, the direction, what change could be
 * found once ten runs show it, and the runs as a sparkline; then every change of level with its commit. It ends in a line break.
 */
export function renderTrendTerminal(trends: readonly Trend[], options: TrendTerminalOptions = {}): string {
  const voice = createVoice(options);
  if (trends.length === 0) return 'There is no history yet.\n';
  const changes = trends.flatMap((trend) =>
    trend.changePoints.flatMap((change) => changeLine(trend, change, voice)),
  );
  const blocks = [
    renderTrendTable(trends, voice, options.runs),
    changes.length === 0 ? [] : ['Changes of level', ...changes],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** A line each, under a dim header. */
export function renderTrendTable(trends: readonly Trend[], voice: Voice, runs?: number): string[] {
  const [header = '', ...lines] = trendTable(trends, voice, runs);
  return [voice.style.dim(header), ...lines];
}

/** A change of level with its size, its run and the commits it lies between. */
export function changeLine(trend: Trend, change: TrendChange, voice: Voice, remark = ''): string[] {
  const sentence = `${changeSentence(change, trend)}${remark}`;
  return voice.wrap(`${nameOf(trend)}, ${metrics[trend.metric].label}: ${plainText(sentence)}`, 2, 4);
}

/** The sparkline takes the room that is left; a narrow terminal goes without it, then without what can be found. */
function trendTable(trends: readonly Trend[], voice: Voice, runs = Number.POSITIVE_INFINITY): string[] {
  const wide = trends.map((trend) => rowOf(trend, voice));
  const bare = (rows: readonly (readonly string[])[]) =>
    table({ columns: columns.slice(0, rows[0]?.length), rows, indent: INDENT, maxWidth: voice.width });
  const room = voice.width - widthOf(bare(wide)) - GAP;
  const lines =
    room >= SMALLEST_SPARKLINE
      ? table({
          columns: [...columns, { header: 'history', align: 'left' }],
          rows: wide.map((row, i) => [
            ...row,
            sparkOf((trends[i] as Trend).points.slice(-runs), Math.min(room, LARGEST_SPARKLINE), voice),
          ]),
          indent: INDENT,
        })
      : bare(room + GAP >= 0 ? wide : wide.map((row) => row.slice(0, -1)));
  return voice.ascii ? lines.map((line) => line.replaceAll('…', '~')) : lines;
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => displayWidth(line)));
}

function sparkOf(points: Trend['points'], width: number, { ascii }: Voice): string {
  return sparkline(
    points.map((point) => point.value),
    { width, ascii },
  );
}

function rowOf(trend: Trend, voice: Voice): string[] {
  const { unit, label } = metrics[trend.metric];
  const change = trend.changePoints[trend.changePoints.length - 1]?.relativeChange ?? null;
  return [
    voice.say(nameOf(trend)),
    label,
    voice.say(trend.currentLevel === null ? NO_VALUE : formatQuantity(trend.currentLevel, unit)),
    voice.say(change === null ? NO_VALUE : formatRelativeChange(change)),
    voice.state({ ...describeDirection(trend.direction), tone: tones[trend.direction] }),
    voice.say(trend.detectableEffect === null ? NO_VALUE : `±${formatPercent(trend.detectableEffect)}`),
  ];
}

/** The name with its suites, safe to print. */
export function nameOf({ name, suite }: Trend): string {
  return plainText([...suite, name].join(' › '));
}
