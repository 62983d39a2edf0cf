/** The page on a phone, where rows become cards, and on paper. */
export const mediaStyle = `
@media screen and (max-width: 46rem) {
  .sides div { grid-template-columns: 1fr; gap: 0; }
  .sides div + div { margin-top: .35rem; }
  .results { min-width: 0; }
  .results tr, .results th, .results td { display: block; }
  .results thead { position: absolute; left: -999rem; }
  .results tbody tr { padding: .7rem .85rem; }
  .results tbody tr:first-child { border-top: 0; }
  .results tbody th { padding: 0 0 .3rem; border: 0; max-width: none; }
  .results tbody .group { padding: .45rem .85rem; background: var(--faint); }
  .results tbody .group th { padding: 0; }
  .results tbody th:first-child { padding-left: 0; }
  .results tbody td { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; align-items: center; padding: .12rem 0; border: 0; text-align: left; white-space: normal; }
  .results tbody td::before { content: attr(data-label); color: var(--soft); font-size: .82rem; }
  .results tbody td.void { display: none; }
  .results tbody td > * { grid-column: 2; justify-self: start; }
  .facts div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #f2f2f2; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .tools, .skip, .actions, .scripted, thead button::after { display: none; }
  .plot.is-live > svg { display: block; }
  .plot.is-live > svg + .live { display: none; }
  .results { min-width: 0; font-size: 7.5pt; }
  .results.judged { --judged: 1.6fr 1.9fr; }
  .results.with-allocated { --allocated: 1fr; }
  .results.with-targets { --targets: 1.1fr; }
  .results.with-history { --history: 1.1fr; }
  .results tr { grid-template-columns: 2.3fr var(--judged) 1fr 1.15fr 1.05fr var(--allocated) .7fr var(--targets) var(--history); break-inside: avoid; }
  .results th, .results td { padding: .25rem .3rem; }
  .results th, .results .sub, .results .of, .results .place { font-size: 7pt; white-space: normal; }
  .results thead th { font-size: 6.5pt; overflow-wrap: normal; }
  .results td.change .sub { display: block; margin: 0; font-size: 6.5pt; }
  .results .badge { padding: 0 .35em; font-size: 6.5pt; }
  .results .bar, .results .spark { max-width: 100%; }
  .scroll { overflow: visible; }
  .benchmark { content-visibility: visible; break-inside: avoid; }
  .verdict, .badge, .seal { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
