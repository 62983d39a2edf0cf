import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { barExtent } from '../charts/ratio-bar.js';
import { keepUnits } from '../keep-units.js';
import type { ReportModel } from '../model/report-model.js';
import pageScript from '../page/main.ts?script';
import { benchmarkTemplate } from './benchmark.hbs.js';
import { embedBenchmark, embedReport } from './embed.js';
import flameScript from './flame-graph/client/flame.client.ts?script';
import { flameStyle } from './flame-graph/flame.css.js';
import { profileTemplate } from './flame-graph/profile.hbs.js';
import { drawnFramesOf } from './flame-graph/profile-section.js';
import { growthStyle } from './growth/growth.css.js';
import { growthTemplate } from './growth/growth.hbs.js';
import { pageTemplate } from './page.hbs.js';
import { columnsOf, pageView, tableClass } from './page-view.js';
import { rowTemplate } from './row.hbs.js';
import { rowView } from './row-view.js';
import { safeMarkup } from './safe.js';
import { sectionView } from './section-view.js';
import { pageStyle } from './style/page-style.js';
import { trendStyle } from './trend/trend.css.js';
import { changeTemplate, trendTemplate } from './trend/trend.hbs.js';
import { trendSection } from './trend/trend-section.js';

/** How a page is made. */
export interface HtmlOptions {
  /**
   * Put in the script that sorts, filters, draws charts to zoom into and opens the sections of all benchmarks; true by
   * default. Without it the page has the section of every benchmark, however many.
   */
  readonly script?: boolean;
}

/** Benchmarks, the worst first, whose sections are in the document: readable with scripts off, and in print. */
const STATIC_SECTIONS = 16;

/**
 * Rows that are in the document for every reader. More are in it for readers without scripts; for the others the script
 * puts in those that are on the screen, since no browser lays out a thousand rows in a tenth of a second.
 */
const STATIC_ROWS = 60;

const handlebars = Handlebars.create();
handlebars.registerPartial('growth', handlebars.compile(growthTemplate, { strict: true }));
handlebars.registerPartial('profile', handlebars.compile(profileTemplate, { strict: true }));
handlebars.registerPartial('trend', handlebars.compile(trendTemplate, { strict: true }));
handlebars.registerHelper('units', keepUnits);
const compiled = { strict: true };
const page = handlebars.compile(pageTemplate, compiled);
const row = handlebars.compile(rowTemplate, compiled);
const section = handlebars.compile(benchmarkTemplate, compiled);
const change = handlebars.compile(changeTemplate, compiled);
const closed = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };

/**
 * Writes a report as one HTML page that is complete in itself: it opens from disk, asks no host for anything (a strict
 * Content-Security-Policy sees to it), can be read without scripts, and follows the reader's light or dark setting.
 * The same model gives the same bytes.
 */
export function renderHtml(model: ReportModel, options: HtmlOptions = {}): string {
  const live = options.script !== false;
  const { benchmarks } = model;
  const profiled = benchmarks.some(({ profiles }) => profiles.length > 0);
  const scripts = live ? [pageScript, ...(profiled ? [flameScript] : [])] : [];
  const style = [
    pageStyle,
    ...(profiled ? [flameStyle] : []),
    ...(model.trend === null ? [] : [trendStyle]),
    ...(model.growths.length > 0 ? [growthStyle] : []),
  ].join('');
  const profileOptions = { drawnFrames: drawnFramesOf(benchmarks), isLive: live };
  const staticCount = live ? Math.min(STATIC_SECTIONS, benchmarks.length) : benchmarks.length;
  const rowCount = live ? STATIC_ROWS : benchmarks.length;
  const view = pageView(model);
  const columns = columnsOf(model);
  const extent = barExtent(benchmarks.flatMap(({ judgements }) => judgements.slice(0, 1)));
  const rows: string[] = [];
  const sections: string[] = [];
  const trend = trendSection(model.trend, (level) => change(level, closed), live);
  const embedded: string[] = live ? [embedReport(model, view.filters, trend.moreChanges)] : [];
  benchmarks.forEach((benchmark, order) => {
    const isStatic = order < staticCount;
    rows.push(row({ ...rowView(benchmark, extent), ...columns, isStatic }, closed));
    const markup = section(sectionView(benchmark, isStatic, profileOptions), closed);
    if (isStatic) sections.push(markup);
    if (live) embedded.push(embedBenchmark(benchmark, isStatic ? null : markup));
  });
  return page(
    {
      ...view,
      ...columns,
      ...trend,
      baseline: model.baseline,
      staticCount,
      otherCount: benchmarks.length - staticCount,
      tableClass: tableClass(columns),
      rows: safeMarkup(rows.slice(0, rowCount).join('')),
      moreRows: rowCount < rows.length ? safeMarkup(rows.slice(rowCount).join('')) : null,
      sections: safeMarkup(sections.join('')),
      embedded: safeMarkup(embedded.join('')),
      policy: contentPolicy(style, scripts),
      style: safeMarkup(style),
      scripts: scripts.map(safeMarkup),
    },
    closed,
  );
}

/** Nothing may load or run but the page's own style and script, known by their hashes. */
function contentPolicy(style: string, scripts: readonly string[]): string {
  const directives = ["default-src 'none'", `style-src ${hashOf(style)}`];
  if (scripts.length > 0) directives.push(`script-src ${scripts.map(hashOf).join(' ')}`);
  return [...directives, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
