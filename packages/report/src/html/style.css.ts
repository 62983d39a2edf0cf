/**
 * The page's look: light and dark by the reader's setting, a table that becomes cards on a phone, and print. Nothing in
 * it moves; a smooth scroll would also miss its end, as sections change height on the way.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1b1f26; --soft: #545d6b; --line: #dde1e7; --faint: #eef0f4;
  --worse: #a83210; --worse-back: #fdeee8; --better: #0b57b0; --better-back: #e8f1fd;
  --unsure: #735200; --unsure-back: #fdf5dc; --same: #3d5348; --same-back: #ecf2ee; --plain: #4a5260; --plain-back: #eef0f4;
  --current: #5646b8; --band: #5646b82b; --baseline: #8f6200; --focus: #0b57b0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12151a; --card: #1a1e25; --ink: #e8ebf0; --soft: #a5aebb; --line: #323945; --faint: #232933;
    --worse: #ff9d7d; --worse-back: #3d1f16; --better: #8cbcff; --better-back: #16294a;
    --unsure: #e8c163; --unsure-back: #362b10; --same: #a9c7b6; --same-back: #1f2c26; --plain: #b4bcc8; --plain-back: #262c36;
    --current: #b3a7ff; --band: #b3a7ff33; --baseline: #e2b04f; --focus: #8cbcff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.25rem clamp(.75rem, 3vw, 2rem) 3rem; max-width: 82rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
ul, dl, dd, p, figure { margin: 0; padding: 0; }
ul { list-style: none; }
q { quotes: "“" "”"; }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.3rem; line-height: 1.25; }
h3 { margin: 1.4rem 0 0; font-size: 1.08rem; line-height: 1.3; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
.note, .sub, .place, .title, footer { color: var(--soft); font-size: .86rem; }
.note { margin-top: .5rem; max-width: 75ch; }
.tone-worse { --tone: var(--worse); --back: var(--worse-back); }
.tone-better { --tone: var(--better); --back: var(--better-back); }
.tone-unsure { --tone: var(--unsure); --back: var(--unsure-back); }
.tone-same { --tone: var(--same); --back: var(--same-back); }
.tone-plain { --tone: var(--plain); --back: var(--plain-back); }

.title { font-weight: 600; margin-bottom: .5rem; }
.verdict { display: flex; gap: .75em; align-items: center; margin: 0; padding: 1rem 1.15rem; font-size: clamp(1.15rem, 2.6vw, 1.6rem);
  line-height: 1.3; border-radius: .7rem; background: var(--back); border: 1px solid var(--tone); }
.seal { flex: none; display: grid; place-items: center; width: 1.7em; height: 1.7em; border-radius: 50%; background: var(--tone); color: var(--back); font-size: .95em; }
.notices li { margin-top: .6rem; padding: .55rem .9rem; border-radius: .5rem; background: var(--unsure-back); color: var(--unsure); font-weight: 600; }
.worst { margin-top: .75rem; display: grid; gap: .3rem; }
.worst li { padding-left: .9rem; border-left: 3px solid var(--worse); max-width: 90ch; }
.counts { display: flex; flex-wrap: wrap; gap: .45rem; margin-top: .9rem; }
.badge { display: inline-block; padding: .1em .6em .14em; border-radius: 1em; background: var(--back); color: var(--tone); font-size: .86rem; font-weight: 600; white-space: nowrap; }
.of { display: block; color: var(--soft); font-size: .8rem; }
.counts .badge { font-size: .95rem; }
.sides { margin-top: 1rem; display: grid; gap: .25rem; font-size: .94rem; }
.sides div { display: grid; grid-template-columns: minmax(6.5rem, 10rem) 1fr; gap: .75rem; }
.sides dt, .facts dt { color: var(--soft); }

.tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; margin-bottom: .7rem; }
.tools[hidden] { display: none; }
.tools label { display: flex; flex: 1 1 18rem; max-width: 34rem; gap: .6rem; align-items: baseline; }
.tools input { flex: 1; min-width: 0; font: inherit; color: inherit; padding: .35rem .7rem; border: 1px solid var(--soft); border-radius: .5rem; background: var(--card); }
.tools .choice { flex: none; max-width: 100%; align-items: center; align-self: center; }
.tools select, .tools button { font: inherit; color: inherit; padding: .3rem .6rem; max-width: 14rem; border: 1px solid var(--soft); border-radius: .5rem; background: var(--card); }
.tools input[type=checkbox] { flex: none; width: 1.1em; height: 1.1em; accent-color: var(--focus); }
.tools button { cursor: pointer; }
.tools output { color: var(--soft); font-size: .9rem; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
table { width: 100%; border-collapse: collapse; font-size: .91rem; }
th, td { padding: .5rem .55rem; text-align: left; vertical-align: middle; border-top: 1px solid var(--line); }
thead th { border-top: 0; background: var(--faint); color: var(--soft); font-size: .82rem; font-weight: 600; white-space: nowrap; vertical-align: bottom; }
thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
thead button::after { content: " ↕"; opacity: .55; }
[aria-sort=ascending] button::after { content: " ↑"; opacity: 1; }
[aria-sort=descending] button::after { content: " ↓"; opacity: 1; }
tbody th { font-weight: 600; min-width: 13.8rem; max-width: 24rem; }
tbody[hidden] { display: none; }
tbody .group th { max-width: none; background: var(--faint); color: var(--soft); font-size: .86rem; }
tbody tr:hover { background: var(--faint); }
.number, .facts dd, .sub { font-variant-numeric: tabular-nums; }
td.number, td.change { white-space: nowrap; }
td.number { text-align: right; }
td.change { font-variant-numeric: tabular-nums; }
th.number { text-align: right; }
td { overflow-wrap: break-word; }
td .value { font-weight: 600; }
td.change .bar { margin-bottom: .15rem; }
td.change .sub { display: inline; margin-left: .4em; font-size: .76rem; }
.sub { display: block; font-size: .8rem; }
.place { display: block; font-weight: 400; }
.parameters { font-weight: 400; color: var(--soft); font-size: .92em; }
.verdicts > div + div { margin-top: .3rem; }
.none { color: var(--soft); }

.benchmark { margin-bottom: 1rem; padding: 1.1rem clamp(.8rem, 2vw, 1.4rem) 1.2rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem;
  content-visibility: auto; contain-intrinsic-size: auto 620px; }
.benchmark[hidden] { display: none; }
.benchmark:target, .benchmark.linked { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
.benchmark h3 { margin: 0; }
.self { text-decoration: none; }
.self:hover { text-decoration: underline; }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .3rem; }
.tags li { padding: 0 .55em; border: 1px solid var(--line); border-radius: 1em; font-size: .8rem; color: var(--soft); }
.judgements, .findings, .failure, .plain { display: grid; gap: .4rem; margin-top: .75rem; max-width: 100ch; font-size: .94rem; }
.findings li { padding: .4rem .8rem; border-left: 3px solid var(--unsure); background: var(--unsure-back); border-radius: 0 .4rem .4rem 0; }
.failure { padding: .7rem .9rem; border-left: 3px solid var(--worse); background: var(--worse-back); border-radius: 0 .4rem .4rem 0; }
.failure .badge { background: var(--worse); color: var(--worse-back); }
pre { margin: 0; overflow-x: auto; font: .82rem/1.45 ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: normal; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1.25rem 1.5rem; margin-top: 1.1rem; }
figure { max-width: 32rem; font-size: .88rem; }
h4 { margin: 0; font-size: .94rem; }
figcaption { margin-top: .35rem; }
figure .note { font-size: .8rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: .1rem 1.75rem; margin-top: 1.1rem; font-size: .88rem; }
.facts div { padding: .3rem 0; border-top: 1px solid var(--line); }
.facts dt { font-size: .8rem; }
.plain-table { font-size: .9rem; }
#environment .facts { padding: .4rem 1.2rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
#environment .facts div { border-top: 0; border-bottom: 1px solid var(--faint); }
footer { margin-top: 2rem; }

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
.scroll th:first-child { padding-left: .9rem; }
.spark { width: 84px; height: 22px; fill: none; }
.spark .thread { stroke-width: 1.5; opacity: 1; }

@media (max-width: 46rem) {
  .sides div { grid-template-columns: 1fr; gap: 0; }
  .sides div + div { margin-top: .35rem; }
  .results, .results tbody, .results tr, .results th, .results td { display: block; }
  .results thead { position: absolute; left: -999rem; }
  .results tr { padding: .7rem .85rem; border-top: 1px solid var(--line); }
  .results tr[hidden], .results tbody[hidden] { display: none; }
  .results tbody tr:first-child { border-top: 0; }
  .results tbody th { padding: 0 0 .3rem; border: 0; max-width: none; }
  .results tbody .group { padding: .45rem .85rem; background: var(--faint); }
  .results tbody .group th { padding: 0; }
  .results tbody th:first-child { padding-left: 0; }
  .results tbody td { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; align-items: center; padding: .12rem 0; border: 0; text-align: left; white-space: normal; }
  .results tbody td::before { content: attr(data-label); color: var(--soft); font-size: .82rem; }
  .results tbody td.void { display: none; }
  .results tbody td > * { grid-column: 2; justify-self: start; }
}
@media (max-width: 46rem) {
  .facts div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #f2f2f2; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .tools, .skip, thead button::after { display: none; }
  .scroll { overflow: visible; }
  .benchmark { content-visibility: visible; break-inside: avoid; }
  .verdict, .badge, .seal { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
