/** The page on a phone, where rows become cards, and on paper. */
export const mediaStyle = `
@media (max-width: 46rem) {
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
}
@media (max-width: 46rem) {
  .facts div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --faint: #f2f2f2; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .tools, .skip, .actions, .scripted, thead button::after { display: none; }
  .plot.is-live > svg { display: block; }
  .plot.is-live > svg + .live { display: none; }
  .results tbody tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .benchmark { content-visibility: visible; break-inside: avoid; }
  .verdict, .badge, .seal { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
