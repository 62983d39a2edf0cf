import {
  type FailedRecord,
  type LaunchRecord,
  type MeasuredRecord,
  type Memory,
  migrate,
  type ResultRecord,
  type RunRecord,
  SCHEMA_VERSION,
} from '@benchline/schema';
import { parseJson, readRecord } from '@benchline/schema/read';
import { encodeName } from '../files/encode-name.js';
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
 * needs: quantiles, processor time and collections of single launches, the top functions of profiles; with five digits of
 * what a launch measured. So a benchmark takes 500 to 950 bytes with three to five launches, and years of runs stay small.
 */
export function historyContent(record: RunRecord): string {
  const slim = record.results.map(slimResult);
  const results = packJson(slim.map(({ launches: _launches, ...rest }) => rest));
  const head = JSON.stringify({ ...record, kind: 'history', results });
  const launches = JSON.stringify(packJson(slim.map(({ launches }) => launches)));
  return `${head.slice(0, -1)}${LAUNCHES_START}${launches}}\n`;
}

/**
 * The launches stand last and begin a line, so that the rest can be read without them. No text in JSON holds a line break,
 * so this stands nowhere else.
 */
const LAUNCHES_START = ',\n"launchesOfResults":';

/**
 * Reads a run's file in the history, also one of earlier versions, which held the record as it is, or the launches among
 * the results.
 *
 * @throws BenchlineError `document-invalid`, `document-too-new`
 */
export function readHistoryRow(text: string, path: string): RunRecord {
  const document = parseJson(text, path) as Readonly<Record<string, unknown>> | null;
  if (document?.kind !== 'history') return readRecord(document, path);
  if (Number(document.schemaVersion) > SCHEMA_VERSION) migrate(document, path);
  const { launchesOfResults, ...rest } = document;
  const results = unpackJson(document.results, path);
  return readRecord(
    {
      ...rest,
      kind: 'record',
      results:
        launchesOfResults === undefined
          ? results
          : withLaunches(results, unpackJson(launchesOfResults, path)),
    },
    path,
  );
}

/** What does not fit together is left as it is, and fails the check of the record. */
function withLaunches(results: unknown, launches: unknown): unknown {
  if (!Array.isArray(results) || !Array.isArray(launches) || results.length !== launches.length) return null;
  return results.map((result, place) => ({ ...result, launches: launches[place] }));
}

/** What the index needs of a result. */
export type IndexedResult = Omit<MeasuredRecord, 'launches'> | Omit<FailedRecord, 'launches'>;

/** A run's file, read for the index alone. */
export interface IndexedRow {
  readonly record: RunRecord;
  readonly results: readonly IndexedResult[];
}

/** Most of a row, and nothing that the index keeps. */
const notIndexed = new Set([
  'launches',
  'warnings',
  'targets',
  'tags',
  'parameters',
  'quantilesNs',
  'outliers',
]);

/**
 * Reads a run's file without its launches, in a fifth of the time: a history is looked through without its index once.
 * Whatever is not as this version writes it is left to {@link readHistoryRow}, which checks every field.
 *
 * @returns `null` for a file that has to be read as a whole
 */
export function readIndexedRow(text: string, path: string): IndexedRow | null {
  try {
    const end = text.indexOf(LAUNCHES_START);
    const head = end >= 0 && text.endsWith('}\n') ? `${text.slice(0, end)}}` : text;
    const document = parseJson(head, path) as Readonly<Record<string, unknown>> | null;
    if (document?.kind !== 'history' || document.schemaVersion !== SCHEMA_VERSION) return null;
    const results = unpackJson(document.results, path, notIndexed);
    if (!Array.isArray(results) || !results.every(isSound)) return null;
    return { record: readRecord({ ...document, kind: 'record', results: [] }, path), results };
  } catch {
    return null;
  }
}

/** Whether the parts of a result that tell whose it is, and its headline, are what they should be. */
function isSound(result: unknown): result is IndexedResult {
  const { id, name, suite, passed, summary } = (result ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string' || !isTexts(suite)) return false;
  if (passed === false) return summary === null;
  const { medianNs } = (summary ?? {}) as Readonly<Record<string, unknown>>;
  return passed === true && typeof medianNs === 'number' && medianNs >= 0;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
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
  return {
    ...launch,
    cpu: null,
    centreNs: rounded(launch.centreNs, CENTRE_DIGITS),
    spreadNs: rounded(launch.spreadNs, SPREAD_DIGITS),
    memory: memory === null ? null : slimMemory(memory),
  };
}

/** Of a launch's own readings: a tenth of a per mille of a centre, and a hundredth of a spread, are below any noise. */
const CENTRE_DIGITS = 5;
const SPREAD_DIGITS = 3;

function slimMemory({
  gcCount: _count,
  gcTimeNs: _time,
  gcOperationCount: _operations,
  ...memory
}: Memory): Memory {
  const { allocatedBytesPerOp: allocated, retainedBytesPerOp: retained } = memory;
  return {
    ...memory,
    ...(typeof allocated === 'number' ? { allocatedBytesPerOp: rounded(allocated, CENTRE_DIGITS) } : {}),
    ...(typeof retained === 'number' ? { retainedBytesPerOp: rounded(retained, CENTRE_DIGITS) } : {}),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
