import type { RunQuery, RunRecord } from '@benchline/schema';
import type { StoreContext } from '../problem.js';
import { listNames, readHistoryFiles } from './history-files.js';
import { readIndex } from './index/read-index.js';

/** Reads the runs that a query asks for, oldest first. What cannot be read is reported and left out. */
export async function readHistory(context: StoreContext, query: RunQuery): Promise<RunRecord[]> {
  const rows = await readHistoryFiles(context, await namesOf(context, query));
  return rows.map(({ record }) => record).sort(byTime);
}

/** Oldest first; runs of the same moment by their ids, so that the order is the same everywhere. */
export function byTime(
  a: { readonly startedAt: string; readonly id: string },
  b: { readonly startedAt: string; readonly id: string },
): number {
  return Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.id < b.id ? -1 : 1);
}

/** A query that leaves runs out is answered from the index, so that the files of those are not read. */
async function namesOf(context: StoreContext, { limit, since, branch }: RunQuery): Promise<string[]> {
  if (limit === undefined && since === undefined && branch === undefined) return listNames(context.root);
  const heads = (await readIndex(context))
    .map(({ head }) => head)
    .filter((head) => since === undefined || Date.parse(head.startedAt) >= since.getTime())
    .filter((head) => branch === undefined || head.branch === branch)
    .sort(byTime);
  const newest = limit === undefined ? heads : heads.slice(Math.max(0, heads.length - limit));
  return newest.map((head) => head.file);
}
