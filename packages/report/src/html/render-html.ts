import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { keepUnits } from '../keep-units.js';
import type { ReportModel } from '../model/report-model.js';
import { benchmarkTemplate } from './benchmark.hbs.js';
import { htmlView } from './html-view.js';
import { pageTemplate } from './page.hbs.js';
import { pageScript } from './script.js';
import { pageStyle } from './style.css.js';

/** How a page is made. */
export interface HtmlOptions {
  /** Put in the script that sorts and filters; true by default. The page says everything without it. */
  readonly script?: boolean;
}

const handlebars = Handlebars.create();
handlebars.registerPartial('benchmark', handlebars.compile(benchmarkTemplate, { strict: true }));
handlebars.registerHelper('units', keepUnits);
const page = handlebars.compile(pageTemplate, { strict: true });

/**
 * Writes a report as one HTML page that is complete in itself: it opens from disk, asks no host for anything (a strict
 * Content-Security-Policy sees to it), needs no script to be read, and follows the reader's light or dark setting.
 * The same model gives the same bytes.
 */
export function renderHtml(model: ReportModel, options: HtmlOptions = {}): string {
  const script = options.script === false ? '' : pageScript;
  return page(
    {
      ...htmlView(model),
      policy: contentPolicy(script),
      style: new Handlebars.SafeString(pageStyle),
      script: script === '' ? null : new Handlebars.SafeString(script),
    },
    { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false },
  );
}

/** Nothing may load or run but the page's own style and script, known by their hashes. */
function contentPolicy(script: string): string {
  const directives = ["default-src 'none'", `style-src ${hashOf(pageStyle)}`];
  if (script !== '') directives.push(`script-src ${hashOf(script)}`);
  return [...directives, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
