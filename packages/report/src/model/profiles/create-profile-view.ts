import { formatBytes, formatCount, formatDuration, formatPercent } from '@benchline/format';
import type { AllocationSite, FlameGraph, ProfiledFunction, ProfileLink } from '@benchline/schema';
import { categoryRows } from './category-rows.js';
import { categoryWords } from './category-words.js';
import { differentialView, flameView } from './create-flame-view.js';
import { placeText } from './flame-frames.js';
import { type FlameFunction, flameFunctions } from './flame-functions.js';
import { profileChanges } from './profile-changes.js';
import type { ProfileInput } from './profile-input.js';
import type { FunctionRow, ProfileRow, ProfileView } from './profile-view.js';
import { differentialWithoutHarness, isHarness, withoutHarness } from './without-harness.js';

/** Rows of a profile that are shown where there is little room. */
const MOST_ROWS = 5;
/** What took less is not worth a line there. */
const LEAST_SHARE = 0.005;
/** Functions in a table by self value, and as many again that only called others. */
const TABLE_ROWS = 12;
const TABLE_CALLERS = 6;

/**
 * Puts the summary of a stored profile, and the profile itself where it was read, into words, rows and frames.
 *
 * @param frameLimit - frames of each flame graph at most
 */
export function profileView(
  link: ProfileLink,
  read: ProfileInput | null = null,
  frameLimit = Number.POSITIVE_INFINITY,
): ProfileView {
  const what = link.kind === 'cpu' ? 'CPU profile' : 'Heap profile';
  const summary =
    link.kind === 'cpu' ? (link.topFunctions ?? []).map(timeRow) : (link.topAllocations ?? []).map(bytesRow);
  const rows = summary.filter(({ place, share }) => share >= LEAST_SHARE && !isHarness(place));
  const graph = read === null ? null : { ...read.graph, root: withoutHarness(read.graph.root) };
  const differential =
    read?.differential == null
      ? null
      : { ...read.differential, root: differentialWithoutHarness(read.differential.root) };
  return {
    kind: link.kind,
    title: `${what}, ${formatCount(link.sampleCount)} samples (${link.engine})`,
    fileName: `${link.hash}.${link.format}`,
    rows: rows.sort((one, other) => other.share - one.share).slice(0, MOST_ROWS),
    functions: graph === null ? summaryFunctions(link) : graphFunctions(graph),
    categories: graph === null ? [] : categoryRows(graph),
    flame: graph === null ? null : flameView(graph, frameLimit),
    differential:
      differential === null ? null : differentialView(differential, read?.diff ?? null, frameLimit),
    changes: differential === null ? null : profileChanges(differential, read?.diff ?? null),
  };
}

function timeRow(fn: ProfiledFunction): ProfileRow {
  return row(fn, fn.selfShare, formatDuration(fn.selfTimeNs));
}

function bytesRow(site: AllocationSite): ProfileRow {
  return row(site, site.selfShare, formatBytes(site.selfBytes));
}

function row(
  { name, file, line }: Pick<AllocationSite, 'name' | 'file' | 'line'>,
  share: number,
  amount: string,
): ProfileRow {
  const text = `${formatPercent(share, { decimals: 0 })}  ${amount}`;
  return { name, place: placeText(file, line), share, text };
}

/** The functions that a result names itself, without the profile at hand. */
function summaryFunctions({
  topFunctions = [],
  topAllocations = [],
  totalBytes = 0,
}: ProfileLink): FunctionRow[] {
  const times = topFunctions.map((fn) => ({
    name: fn.name,
    place: placeText(fn.file, fn.line),
    categoryWord: fn.category === undefined ? '' : categoryWords[fn.category],
    self: shareAmount(fn.selfShare, formatDuration(fn.selfTimeNs)),
    total: shareAmount(fn.totalShare, formatDuration(fn.totalTimeNs)),
  }));
  const bytes = topAllocations.map((site) => ({
    name: site.name,
    place: placeText(site.file, site.line),
    categoryWord: '',
    self: shareAmount(site.selfShare, formatBytes(site.selfBytes)),
    total: shareAmount(totalBytes > 0 ? site.totalBytes / totalBytes : 0, formatBytes(site.totalBytes)),
  }));
  return [...times, ...bytes].slice(0, TABLE_ROWS);
}

function graphFunctions({ root, unit }: FlameGraph): FunctionRow[] {
  const all = flameFunctions(root);
  const write = unit === 'ns' ? formatDuration : formatBytes;
  const shareOf = (value: number) => (root.totalValue > 0 ? value / root.totalValue : 0);
  const bySelf = all.filter(({ selfValue }) => selfValue > 0).slice(0, TABLE_ROWS);
  const callers = [...all]
    .sort((a, b) => b.totalValue - a.totalValue)
    .filter((fn) => !bySelf.includes(fn))
    .slice(0, TABLE_CALLERS);
  return [...bySelf, ...callers].map(({ node, selfValue, totalValue }: FlameFunction) => ({
    name: node.name === '' ? '(anonymous)' : node.name,
    place: placeText(node.file, node.line),
    categoryWord: node.category === undefined ? '' : categoryWords[node.category],
    self: shareAmount(shareOf(selfValue), write(selfValue)),
    total: shareAmount(shareOf(totalValue), write(totalValue)),
  }));
}

function shareAmount(share: number, amount: string) {
  return { value: share, text: `${formatPercent(share)} (${amount})` };
}
