import Handlebars from 'handlebars';
import type { ReportModel } from '../model/report-model.js';
import { commentTemplate } from './comment.hbs.js';
import { markdownView } from './markdown-view.js';

/** GitHub takes 65 536 characters in a comment; what is posted around the report needs some too. */
const LONGEST = 65_000;

/** Rows in each folded table and list, tried in turn until the whole fits. */
const LIMITS = [500, 200, 100, 50, 25, 10, 3, 0];

const comment = Handlebars.create().compile(commentTemplate, { strict: true, noEscape: true });

/**
 * Writes a report as GitHub Markdown for a comment or a job summary: the verdict first, what changed in the open, the
 * rest folded, at most 65 000 characters with a count of what was left out. Its first line is a comment by which a
 * later report can find and replace it.
 */
export function renderMarkdown(model: ReportModel): string {
  for (const limit of LIMITS) {
    const text = comment(markdownView(model, limit));
    if (text.length <= LONGEST) return text;
  }
  return `<!-- benchline-report -->\n## ${model.headline.symbol} ${model.headline.sentence}\n\nThe report is too long to be shown here.\n`;
}
