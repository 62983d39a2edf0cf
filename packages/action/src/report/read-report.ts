import { lstat, readFile } from 'node:fs/promises';
import {
  BenchlineError,
  type BenchmarkRun,
  type Comparison,
  SCHEMA_VERSION,
  type TrendOverview,
} from '@benchline/schema';
import { check, comparisonSchema, readRun, trendOverviewSchema } from '@benchline/schema/read';

/** What `benchline ci` came to. */
export interface CiReport {
  readonly run: BenchmarkRun;
  readonly comparison: Comparison | null;
  readonly overview: TrendOverview;
}

const LARGEST_BYTES = 200_000_000;

/**
 * Reads and checks `report.json`. It may come from a pull request of a stranger: only a plain file of a reasonable size is
 * read, and a message never quotes what is in it.
 *
 * @throws BenchlineError `file-unreadable`, `document-invalid`
 */
export async function readReport(file: string): Promise<CiReport> {
  const stats = await lstat(file).catch(() => null);
  if (stats === null || !stats.isFile() || stats.size > LARGEST_BYTES) {
    throw new BenchlineError({
      code: 'file-unreadable',
      message: `There is no report ${file}.`,
      hint: 'benchline ended before it wrote one; the log says why.',
    });
  }
  const document = parse(await readFile(file, 'utf8'), file);
  const { comparison = null, trends, events, census } = document;
  const overview = { kind: 'trend-overview', schemaVersion: SCHEMA_VERSION, trends, events, census };
  return {
    run: readRun(document.run, file),
    comparison: comparison === null ? null : check(comparisonSchema, comparison, file, 'a report'),
    overview: check(trendOverviewSchema, overview, file, 'a report'),
  };
}

function parse(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null) return document as Record<string, unknown>;
  } catch {
    // The parser's message would quote the file.
  }
  throw new BenchlineError({ code: 'document-invalid', message: `${file} is no report.` });
}
