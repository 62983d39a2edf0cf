import {
  type LaunchRecord,
  migrate,
  parseJson,
  type ResultRecord,
  type RunRecord,
  readRecord,
  SCHEMA_VERSION,
} from '@benchline/schema';
import { encodeName } from '../encode-name.js';
import { packJson, unpackJson } from './pack-json.js';

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

/**
 * The content of a run's file in the history: the record, its results packed, without what only a closer look at one run
 * needs: quantiles, the collections of single launches, the top functions of profiles. So a benchmark takes 600 to 900
 * bytes with three launches, and years of runs stay small.
 */
export function historyContent(record: RunRecord): string {
  const results = packJson(record.results.map(slimResult));
  return `${JSON.stringify({ ...record, kind: 'history', results })}\n`;
}

/**
 * Reads a run's file in the history, also one of earlier versions, which held the record as it is.
 *
 * @throws BenchlineError `document-invalid`, `document-too-new`
 */
export function readHistoryRow(text: string, path: string): RunRecord {
  const document = parseJson(text, path) as {
    kind?: unknown;
    schemaVersion?: unknown;
    results?: unknown;
  } | null;
  if (document?.kind !== 'history') return readRecord(document, path);
  if (Number(document.schemaVersion) > SCHEMA_VERSION) migrate(document, path);
  return readRecord({ ...document, kind: 'record', results: unpackJson(document.results, path) }, path);
}

function slimResult(result: ResultRecord): ResultRecord {
  const launches = result.launches.map(slimLaunch);
  if (result.profiles === undefined) return { ...result, launches };
  const profiles = result.profiles.map(
    ({ topFunctions: _functions, topAllocations: _allocations, ...link }) => link,
  );
  return { ...result, launches, profiles };
}

function slimLaunch({ quantilesNs: _quantiles, memory, ...launch }: LaunchRecord): LaunchRecord {
  if (memory === null) return { ...launch, memory };
  const { gcCount: _count, gcTimeNs: _time, gcOperationCount: _operations, ...slim } = memory;
  return { ...launch, memory: slim };
}
