/** The table of benchmarks, and plain ones. */
export const tableStyle = `
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
table { width: 100%; border-collapse: collapse; font-size: .91rem; }
/* Rows are grids of the same columns, so that no row's text moves another's: only those on the screen need be there. */
.results { --judged: ; --allocated: ; --targets: ; --history: ; display: block; min-width: min-content; }
.results.judged { --judged: 9.1rem 12.2rem; }
.results.with-allocated { --allocated: 6.2rem; }
.results.with-targets { --targets: 6.2rem; }
.results.with-history { --history: 6.3rem; }
.results thead, .results tbody { display: block; }
.results thead { background: var(--faint); }
.results tr { display: grid; align-items: center; grid-template-columns: minmax(11rem, 1fr) var(--judged) 6.1rem 6.9rem 6rem var(--allocated) 4.3rem var(--targets) var(--history); }
.results tbody tr { border-top: 1px solid var(--line); }
.results .spacer { display: block; border: 0; }
.results .group th { grid-column: 1 / -1; }
.results th, .results td { min-width: 0; border: 0; }
th, td { padding: .5rem .55rem; text-align: left; vertical-align: middle; border-top: 1px solid var(--line); }
thead th { border-top: 0; background: var(--faint); color: var(--soft); font-size: .82rem; font-weight: 600; white-space: nowrap; vertical-align: bottom; }
thead button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
thead button::after { content: " ↕"; opacity: .55; }
[aria-sort=ascending] button::after { content: " ↑"; opacity: 1; }
[aria-sort=descending] button::after { content: " ↓"; opacity: 1; }
tbody th { font-weight: 600; }
tbody .group th { background: var(--faint); color: var(--soft); font-size: .86rem; }
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
.scroll th:first-child { padding-left: .9rem; }
`;
