import { readFile } from 'node:fs/promises';
import { type PipelineSettings, type ProcessedSeries, processSeries } from '../pipeline/process-series.js';
import { parseSeriesCsv } from '../series/csv.js';

/**
 * Reads a series from a CSV file and processes it.
 *
 * @throws Error when the file cannot be read or used; the message names the file, the cause says why
 */
export async function processFile(path: string, settings: PipelineSettings): Promise<ProcessedSeries> {
  try {
    return processSeries(parseSeriesCsv(await readFile(path, 'utf8')), settings);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot process ${path}: ${reason}`, { cause: error });
  }
}
