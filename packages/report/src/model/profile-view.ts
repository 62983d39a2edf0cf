import { formatBytes, formatCount, formatDuration, formatPercent } from '@benchline/format';
import type { AllocationSite, ProfiledFunction, ProfileLink } from '@benchline/schema';

/** A function or a line of a profile, with its part of the whole. */
export interface ProfileRow {
  readonly name: string;
  /** For example `src/parse.ts:12`; `''` for code without a place. */
  readonly place: string;
  /** Of the profile, 0 to 1. */
  readonly share: number;
  /** The share and the amount, for example `41 %  1.32 s`. */
  readonly text: string;
}

/** What a profile says in a few rows. */
export interface ProfileView {
  /** For example `CPU profile, 3.2k samples (inspector)`. */
  readonly title: string;
  /** The stored file's name. */
  readonly fileName: string;
  /** The largest first. */
  readonly rows: readonly ProfileRow[];
}

/** Rows of a profile that are shown; the file has all. */
const MOST_ROWS = 5;

/** Puts the summary of a stored profile into rows. */
export function profileView(link: ProfileLink): ProfileView {
  const what = link.kind === 'cpu' ? 'CPU profile' : 'Heap profile';
  const rows =
    link.kind === 'cpu' ? (link.topFunctions ?? []).map(timeRow) : (link.topAllocations ?? []).map(bytesRow);
  return {
    title: `${what}, ${formatCount(link.sampleCount)} samples (${link.engine})`,
    fileName: `${link.hash}.${link.format}`,
    rows: rows.sort((one, other) => other.share - one.share).slice(0, MOST_ROWS),
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
  const place = file === '' || line === null ? file : `${file}:${line}`;
  return { name, place, share, text: `${formatPercent(share, { decimals: 0 })}  ${amount}` };
}
