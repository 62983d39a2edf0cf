import type { RunRecord } from '@benchline/schema';
import { encodeName } from './encode-name.js';

const usualId = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/;
const usualInAnyCase = new RegExp(usualId, 'i');

/**
 * The file name of a run in the history: its id, which is a file name already, encoded where an id of another origin
 * could be taken for a second one on some system.
 */
export function historyFileName(runId: string): string {
  if (usualId.test(runId)) return `${runId}.json`;
  return `${encodeName(usualInAnyCase.test(runId) ? `.${runId}` : runId)}.json`;
}

/** Whether a file name is one that the store gives to runs of its own. */
export function isUsualHistoryFile(fileName: string): boolean {
  return fileName.endsWith('.json') && usualId.test(fileName.slice(0, -'.json'.length));
}

/** The content of a run's file in the history: compact, without quantiles, so that years of it stay small. */
export function historyContent(record: RunRecord): string {
  const results = record.results.map((result) => ({
    ...result,
    launches: result.launches.map(({ quantilesNs: _quantiles, ...launch }) => launch),
  }));
  return `${JSON.stringify({ ...record, results })}\n`;
}
