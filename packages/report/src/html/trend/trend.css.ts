/** The look of the trend: changes in a table that becomes cards on a phone. */
export const trendStyle = `
.news, .events { display: grid; gap: .5rem; max-width: 100ch; font-size: .94rem; }
.news li { display: flex; gap: .6rem; padding: .5rem .85rem; background: var(--back); border-left: 3px solid var(--tone); border-radius: 0 .4rem .4rem 0; }
.news .symbol { color: var(--tone); font-weight: 700; }
#trend h3 + * { margin-top: .5rem; }
.events li { padding: .6rem .9rem; background: var(--card); border: 1px solid var(--line); border-left: 3px solid var(--tone); border-radius: .4rem; }
.events .names { color: var(--soft); font-size: .88rem; }
.commits { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .82rem; color: var(--soft); overflow-wrap: anywhere; }
.level-changes td { font-variant-numeric: tabular-nums; }
.level-changes td:first-child, .level-changes .badge { white-space: nowrap; }
.level-changes .sub, .level-changes .place { font-size: .8rem; }
.sub.inline { display: inline; }
.more-changes button { font: inherit; color: var(--ink); padding: .15rem .6rem; border: 1px solid var(--soft); border-radius: .5rem; background: var(--card); cursor: pointer; }
@media screen and (max-width: 46rem) {
  .level-changes, .level-changes tbody, .level-changes tr, .level-changes th, .level-changes td { display: block; border: 0; }
  .level-changes thead { position: absolute; left: -999rem; }
  .level-changes tbody tr { padding: .7rem .85rem; border-top: 1px solid var(--line); }
  .level-changes tbody tr:first-child { border-top: 0; }
  .level-changes tbody td, .level-changes tbody th { padding: .08rem 0; }
  .level-changes tbody th:first-child { padding-left: 0; }
  .level-changes tbody td { display: grid; grid-template-columns: 7rem 1fr; gap: 0 .75rem; }
  .level-changes tbody td::before { content: attr(data-label); color: var(--soft); font-size: .82rem; }
  .level-changes tbody td > * { grid-column: 2; justify-self: start; }
}
`;
