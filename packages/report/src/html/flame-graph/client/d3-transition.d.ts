import 'd3-selection';

/** What d3-transition, which the chart loads, adds to selections. */
declare module 'd3-selection' {
  interface Selection<GElement, Datum, PElement, PDatum> {
    interrupt(): this;
  }
}
