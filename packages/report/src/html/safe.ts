import Handlebars from 'handlebars';
import type { Svg } from '../charts/svg.js';

/** Drawings are encoded by construction, see {@link Svg}; nothing else of the data passes the templates' escaping. */
export function safeDrawing(drawing: Svg | null): Handlebars.SafeString | null {
  return drawing === null ? null : new Handlebars.SafeString(drawing);
}

/** Text that our own templates wrote, or the page's style or script. */
export function safeMarkup(markup: string): Handlebars.SafeString {
  return new Handlebars.SafeString(markup);
}
