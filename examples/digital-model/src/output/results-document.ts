import { Buffer } from 'node:buffer';
import type { OutputConfiguration } from '../configuration/model.js';
import type { ProcessedSeries } from '../pipeline/process-series.js';
import { formatSeriesCsv } from '../series/csv.js';
import { statisticsJson } from './statistics-json.js';
import { summaryHtml } from './summary-html.js';

/** The results of one series, ready to be written or sent. */
export interface ResultsDocument {
  /** The processed series, `time_s,tension_n`. */
  readonly csv: Buffer;
  /** Statistics and damage. */
  readonly json: Buffer;
  /** A page for people, with a chart; it needs no other file. */
  readonly html: Buffer;
}

/** Writes the three parts of a results document, in UTF-8, into memory. */
export function generateOutput(processed: ProcessedSeries, output: OutputConfiguration): ResultsDocument {
  return {
    csv: Buffer.from(formatSeriesCsv(processed.series, output.decimals)),
    json: Buffer.from(statisticsJson(processed, output.title)),
    html: Buffer.from(summaryHtml(processed, output.title)),
  };
}
