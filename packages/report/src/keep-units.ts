const BEFORE_UNIT = /(\d) (?=(?:%|[nµum]?s|min|[kMGTP]?B|[kMG]?\/s)(?!\w))/g;

/** The text with a no-break space between each number and its unit, so that a line never ends between them. */
export function keepUnits(text: string): string {
  return text.replace(BEFORE_UNIT, '$1\u00a0');
}
