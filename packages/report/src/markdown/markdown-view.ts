import type { ReportModel } from '../model/report-model.js';
import { markdownLists } from './markdown-lists.js';
import { judgedTables, measuredTables } from './markdown-tables.js';
import { nameText, sentenceText } from './markdown-text.js';

/** Pieces of news that are told; the report has all. */
const MOST_NEWS = 3;

/** The model laid out for the template, with at most so many rows in each folded table and list. */
export function markdownView(model: ReportModel, limit: number) {
  const { current, baseline, headline } = model;
  const commit = current.revision === '' ? '' : `${nameText(current.revision)}, `;
  return {
    symbol: headline.symbol,
    sentence: headline.sentence,
    notices: model.notices,
    details: [
      ...headline.details.map(sentenceText),
      ...model.budgets.map(({ symbol, name, word, text }) =>
        sentenceText(`${symbol} budget ${name} ${word}: ${text}`),
      ),
      ...model.accepted.map((text) => sentenceText(`Judged from an accepted level: ${text}`)),
    ],
    news: newsOf(model),
    current: `${commit}${current.startedAt}`,
    baseline:
      baseline === null
        ? null
        : { ...baseline, name: nameText(baseline.name), revision: nameText(baseline.revision) },
    tables: baseline === null ? measuredTables(model, limit) : judgedTables(model, limit),
    lists: markdownLists(model, limit),
    policy: sentenceText(model.policy),
  };
}

function newsOf({ trend }: ReportModel): string[] {
  const news = trend?.news ?? [];
  const more = news.length - MOST_NEWS;
  const shown = news.slice(0, MOST_NEWS).map(({ symbol, text }) => sentenceText(`${symbol} ${text}`));
  return more > 0 ? [...shown, `… and ${more} more in the report.`] : shown;
}
