import type { PipelineSettings, ProcessedSeries } from '../pipeline/process-series.js';
import { mapBounded } from './map-bounded.js';
import { processFile } from './process-file.js';

/** A file that could not be processed. */
export interface FailedFile {
  readonly path: string;
  /** Its message names the file. */
  readonly error: Error;
}

/** What a batch of files comes to. */
export interface BatchResult {
  readonly processedCount: number;
  /** In the order of the paths. */
  readonly failed: readonly FailedFile[];
  /** Mean of the files' means; `null` when no file could be processed. */
  readonly meanTensionN: number | null;
  /** Highest tension of all files, and where it is; `null` when no file could be processed. */
  readonly maximum: { readonly tensionN: number; readonly path: string } | null;
  /** Sum of the files' fatigue damage. */
  readonly totalDamage: number;
}

type Outcome = { readonly path: string; readonly summary: FileSummary } | FailedFile;
type FileSummary = { readonly meanN: number; readonly maximumN: number; readonly damage: number };

/**
 * Processes a batch of CSV files and aggregates what was found. A file that fails does not stop the rest.
 *
 * @param paths - the files
 * @param settings - for every file
 * @param concurrency - how many files may be open at once, at least 1
 */
export async function processBatch(
  paths: readonly string[],
  settings: PipelineSettings,
  concurrency = 8,
): Promise<BatchResult> {
  const outcomes = await mapBounded(paths, concurrency, async (path): Promise<Outcome> => {
    try {
      return { path, summary: summaryOf(await processFile(path, settings)) };
    } catch (error) {
      return { path, error: error as Error };
    }
  });
  return aggregate(outcomes);
}

/** Keeps the few numbers that the batch needs, so that the memory of each series can be freed. */
function summaryOf({ statistics, damage }: ProcessedSeries): FileSummary {
  return { meanN: statistics.meanN, maximumN: statistics.maximumN, damage };
}

function aggregate(outcomes: readonly Outcome[]): BatchResult {
  const failed: FailedFile[] = [];
  let processedCount = 0;
  let meanSumN = 0;
  let totalDamage = 0;
  let maximum: BatchResult['maximum'] = null;
  for (const outcome of outcomes) {
    if ('error' in outcome) {
      failed.push(outcome);
      continue;
    }
    const { path, summary } = outcome;
    processedCount += 1;
    meanSumN += summary.meanN;
    totalDamage += summary.damage;
    if (maximum === null || summary.maximumN > maximum.tensionN)
      maximum = { tensionN: summary.maximumN, path };
  }
  const meanTensionN = processedCount === 0 ? null : meanSumN / processedCount;
  return { processedCount, failed, meanTensionN, maximum, totalDamage };
}
