import {
  describeDirection,
  displayWidth,
  formatQuantity,
  formatRelativeChange,
  NO_VALUE,
  plainText,
  sparkline,
  type TableColumn,
  table,
} from '@benchline/format';
import { metrics, type Trend, type TrendDirection } from '@benchline/schema';
import { changeSentence } from '../model/history-data.js';
import type { Tone } from '../model/tone.js';
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
];

/** How trends are written for a terminal. */
export interface TrendTerminalOptions extends TerminalOptions {
  /** The sparkline shows the newest so many runs; all by default. */
  readonly runs?: number;
}

/**
 * Writes trends for a terminal: a line each with the level now, the last change of level, the direction and the runs as
 * a sparkline; then every change of level with its commit. It ends in a line break.
 */
export function renderTrendTerminal(trends: readonly Trend[], options: TrendTerminalOptions = {}): string {
  const voice = createVoice(options);
  if (trends.length === 0) return 'There is no history yet.\n';
  const [header = '', ...lines] = trendTable(trends, voice, options.runs);
  const changes = trends.flatMap((trend) =>
    trend.changePoints.flatMap((change) =>
      voice.wrap(
        `${nameOf(trend)}, ${metrics[trend.metric].label}: ${plainText(changeSentence(change, trend))}`,
        2,
        4,
      ),
    ),
  );
  const blocks = [
    [voice.style.dim(header), ...lines],
    changes.length === 0 ? [] : ['Changes of level', ...changes],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** The sparkline takes the room that is left; a narrow terminal goes without it, then without the full names. */
function trendTable(trends: readonly Trend[], voice: Voice, runs = Number.POSITIVE_INFINITY): string[] {
  const rows = trends.map((trend) => rowOf(trend, voice));
  const bare = table({ columns, rows, indent: INDENT, maxWidth: voice.width });
  const room = voice.width - Math.max(...bare.map((line) => displayWidth(line))) - GAP;
  const lines =
    room < SMALLEST_SPARKLINE
      ? bare
      : table({
          columns: [...columns, { header: 'history', align: 'left' }],
          rows: rows.map((row, i) => [
            ...row,
            sparkOf((trends[i] as Trend).points.slice(-runs), Math.min(room, LARGEST_SPARKLINE), voice),
          ]),
          indent: INDENT,
        });
  return voice.ascii ? lines.map((line) => line.replaceAll('…', '~')) : lines;
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
  ];
}

function nameOf({ name, suite }: Trend): string {
  return plainText([...suite, name].join(' › '));
}
