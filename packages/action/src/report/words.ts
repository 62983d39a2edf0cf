import { createReport, type ReportModel, renderMarkdown } from '@benchline/report';
import type { CiVerdict } from '../measure/verdict.js';
import type { CiReport } from './read-report.js';

const marker = '<!-- benchline-report -->';

/** The first line of a comment, by which it is found again; each key has its own. */
export function markerOf(key: string): string {
  return key === '' ? marker : `<!-- benchline-report:${key} -->`;
}

/** A report in the words of a comment. */
export interface ReportWords {
  readonly model: ReportModel;
  readonly markdown: string;
}

/**
 * Puts a report into Markdown that is safe to publish whoever measured: it is written anew from checked data, and texts of
 * the data are escaped.
 *
 * @param url - the run of the workflow, where the artifact is
 */
export function reportWords(report: CiReport, key: string, url: string): ReportWords {
  const model = createReport(report);
  const text = renderMarkdown(model).replace(marker, markerOf(key));
  return { model, markdown: `${text}\n<sub>[The whole report is an artifact of this run](${url}).</sub>\n` };
}

/** The same where `benchline` ended before it wrote a report. */
export function withoutReport(exitCode: string, key: string, url: string): string {
  const what = exitCode === '' ? 'did not run' : `ended with exit code ${exitCode}`;
  return `${markerOf(key)}\n## ✗ benchline ${what} and wrote no report.\n\n[The log says why](${url}).\n`;
}

/** What a verdict means for a check. */
export function conclusionOf(verdict: CiVerdict): 'success' | 'failure' | 'neutral' | 'cancelled' {
  if (verdict === 'interrupted') return 'cancelled';
  if (verdict === 'unjudged') return 'neutral';
  return verdict === 'fine' ? 'success' : 'failure';
}
