import { formatBytes, formatDuration, formatPercent, pluralize } from '@benchline/format';
import type {
  DifferentialFlameGraph,
  DifferentialFlameNode,
  FunctionChange,
  FunctionDiff,
  ProfileDiff,
} from '@benchline/schema';
import { isNamed, placeText } from './flame-frames.js';
import type { FunctionChangeRow, ProfileChangesView } from './profile-view.js';
import { isHarness } from './without-harness.js';

/** Functions that are named at most, and rows where few are. */
const MOST_NAMED = 12;
const FEWEST_ROWS = 5;

const states = {
  gained: { tone: 'worse', symbol: '▲', ascii: '+', word: 'gained' },
  lost: { tone: 'better', symbol: '▼', ascii: '-', word: 'lost' },
  unchanged: { tone: 'same', symbol: '=', ascii: '=', word: 'within the noise' },
  unseen: { tone: 'unsure', symbol: '?', ascii: '?', word: 'too few samples' },
} as const satisfies Record<
  FunctionChange,
  Omit<FunctionChangeRow, 'name' | 'place' | 'baseline' | 'current' | 'delta'>
>;

/** What changed from the baseline's profile: by the diff that weighs the noise, or by the sums alone where there is none. */
export function profileChanges(
  graph: DifferentialFlameGraph,
  diff: ProfileDiff | null,
): ProfileChangesView | null {
  return diff === null ? unjudged(graph) : judged(diff);
}

function judged(diff: ProfileDiff): ProfileChangesView {
  const functions = diff.functions.filter(({ file }) => !isHarness(file));
  const named = functions.filter(isNamed);
  const shown = functions.slice(0, Math.max(Math.min(named.length, MOST_NAMED), FEWEST_ROWS));
  const gained = named.filter(({ change }) => change === 'gained');
  const [worst] = gained;
  const counts =
    named.length === 0
      ? 'No function changed beyond the noise.'
      : `${pluralize(gained.length, 'function')} gained, ${named.length - gained.length} lost, beyond the noise.`;
  const more = named.length - shown.length;
  return {
    sentence: counts,
    caption: [
      `Self time per operation of each function, judged against the noise of ${diff.noiseSource === 'profiles' ? 'several profiles' : 'slices of the profiles'}; the chance to name any function where none changed is ${formatPercent(diff.familyErrorRate, { decimals: 0 })}.`,
      Math.abs(diff.commonRatio - 1) < 0.005
        ? ''
        : `All code alike: ${formatPercent(diff.commonRatio - 1, { signed: true })}, which is not counted here.`,
      more > 0 ? `… and ${more} more.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    worst: worst === undefined ? '' : worstText(worst),
    rows: shown.map((fn) => ({
      name: fn.name,
      place: placeText(fn.file, fn.line),
      ...states[fn.change],
      baseline: formatDuration(fn.baselineSelfNsPerOperation),
      current: formatDuration(fn.currentSelfNsPerOperation),
      delta: signed(fn.deltaSelfNsPerOperation, formatDuration),
    })),
  };
}

function worstText(fn: FunctionDiff): string {
  const place = placeText(fn.file, fn.line);
  return `${fn.name}${place === '' ? '' : ` (${place})`}, ${signed(fn.deltaSelfNsPerOperation, formatDuration)} per operation`;
}

/** Sums of a graph whose noise nobody knows: shown, not judged. */
function unjudged({ root, unit }: DifferentialFlameGraph): ProfileChangesView {
  const write = unit === 'ns' ? formatDuration : formatBytes;
  const sums = functionSums(root);
  const largest = sums
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, FEWEST_ROWS);
  return {
    sentence: `The largest differences, which are not judged: ${unit === 'bytes' ? 'allocations are sampled, and small ones may be chance' : 'their noise is not known'}.`,
    caption:
      unit === 'bytes'
        ? 'Bytes per operation, of each function itself.'
        : 'Time per operation, of each function itself.',
    worst: '',
    rows: largest.map(({ node, before, after }) => ({
      name: node.name,
      place: placeText(node.file, node.line),
      tone: 'plain',
      symbol: after > before ? '▲' : '▼',
      ascii: after > before ? '+' : '-',
      word: after > before ? 'more' : 'less',
      baseline: write(before),
      current: write(after),
      delta: signed(after - before, write),
    })),
  };
}

function functionSums(root: DifferentialFlameNode) {
  const sums = new Map<string, { node: DifferentialFlameNode; before: number; after: number }>();
  const pending = [...root.children];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const key = JSON.stringify([node.name, node.file, node.line, node.column]);
    const sum = sums.get(key) ?? { node, before: 0, after: 0 };
    sums.set(key, sum);
    sum.before += node.baselineSelfValue;
    sum.after += node.currentSelfValue;
    for (const child of node.children) pending.push(child);
  }
  return [...sums.values()];
}

function signed(value: number, write: (value: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? '-' : ''}${write(Math.abs(value))}`;
}
