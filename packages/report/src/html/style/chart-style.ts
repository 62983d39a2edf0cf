/** Drawings, and the charts that take their place; the rules for `.u-…` are what uPlot needs of its own style sheet. */
export const chartStyle = `
svg { display: block; }
.chart { width: 100%; height: auto; margin-top: .4rem; fill: none; stroke-linejoin: round; }
.chart text { fill: var(--soft); font-size: 12.5px; font-family: inherit; }
.chart .note { fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 3.5px; }
.grid { stroke: var(--line); }
.axis { stroke: var(--soft); }
.panel { fill: var(--faint); opacity: .6; }
.dots { stroke: var(--current); stroke-width: 3px; stroke-linecap: round; opacity: .62; }
.above { fill: var(--worse); }
.median { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 5 3; }
.curve { stroke-width: 2; fill: none; }
.curve.current, .thread { stroke: var(--current); }
.curve.baseline { stroke: var(--baseline); stroke-dasharray: 6 3; }
.mark { stroke: var(--card); stroke-width: 1.5; }
.mark.current { fill: var(--current); }
.mark.baseline { fill: var(--baseline); }
.thread { fill: none; stroke-width: 1.2; opacity: .55; }
.band { fill: var(--band); }
.level { stroke: var(--ink); stroke-width: 1.4; }
.shift path { stroke: var(--tone); stroke-width: 1.6; stroke-dasharray: 3 3; }
.shift .note { fill: var(--tone); font-weight: 600; }
.bar { width: 132px; height: 20px; overflow: visible; }
.bar .tolerance { fill: var(--faint); stroke: var(--line); }
tr:hover .bar .tolerance { fill: var(--card); }
.bar .zero { stroke: var(--soft); }
.bar .interval { stroke: var(--tone); stroke-width: 3; stroke-linecap: round; }
.bar .estimate { fill: var(--tone); stroke: var(--card); stroke-width: 1.2; }
.bar .arrow { fill: var(--tone); }
.spark { width: 84px; height: 22px; fill: none; }
.spark .thread { stroke-width: 1.5; opacity: 1; }
.reading.thread { stroke-width: 1.5; opacity: .75; }
.plot.is-live > svg { display: none; }
.plot { margin-top: .4rem; }
.live .canvas { height: 230px; }
.live .reading { display: flex; gap: .75rem; justify-content: space-between; align-items: start; min-height: 2.6em; font-size: .8rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.live .reading button { flex: none; }
.legend { display: flex; gap: 1.1rem; font-size: .8rem; }
.legend li::before { content: ""; display: inline-block; width: 1.4rem; margin-right: .4rem; vertical-align: .25em; border-top: 2px solid var(--current); }
.legend .baseline::before { border-top: 2px dashed var(--baseline); }
.uplot, .uplot *, .uplot *::before, .uplot *::after { box-sizing: border-box; }
.uplot { width: min-content; }
.u-wrap { position: relative; user-select: none; }
.u-over, .u-under { position: absolute; }
.u-under { overflow: hidden; }
.uplot canvas { display: block; position: relative; width: 100%; height: 100%; }
.u-axis { position: absolute; }
.u-select { background: var(--band); position: absolute; pointer-events: none; }
.u-cursor-x, .u-cursor-y { position: absolute; left: 0; top: 0; pointer-events: none; }
.u-cursor-x { height: 100%; border-right: 1px dashed var(--soft); }
.u-cursor-y { width: 100%; border-bottom: 1px dashed var(--soft); }
.u-cursor-pt { position: absolute; top: 0; left: 0; border-radius: 50%; border: 0 solid; pointer-events: none; background-clip: padding-box !important; }
.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off { display: none; }
`;
