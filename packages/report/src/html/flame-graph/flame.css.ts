/** The look of profiles: whose code in six tints, self values in one hue, gains and losses in orange and blue. */
export const flameStyle = `
:root {
  --flame-user: #f4bd8c; --flame-dependency: #a9cdf0; --flame-node: #b5dcbc; --flame-native: #d3d7de; --flame-gc: #efb0c4; --flame-idle: #e8eaee; --flame-profiler: #e8eaee;
  --heat-0: #f3ece1; --heat-1: #fadfae; --heat-2: #f8c878; --heat-3: #f2a64f; --heat-4: #e88534;
  --flame-even: #e6e8ec; --gain-1: #fbe3d3; --gain-2: #f7c29c; --gain-3: #f09d65; --gain-4: #e87b35;
  --lost-1: #dfeaf7; --lost-2: #b9d4f0; --lost-3: #8bb8e6; --lost-4: #5c9ada; --flame-hit: #ffef5c; --flame-ink: #16191f; --flame-edge: #1b1f26;
}
@media (prefers-color-scheme: dark) {
  :root {
    --flame-user: #7d4c20; --flame-dependency: #28517c; --flame-node: #2c5e3c; --flame-native: #454c58; --flame-gc: #7c3350; --flame-idle: #343a44; --flame-profiler: #343a44;
    --heat-0: #38332b; --heat-1: #54421f; --heat-2: #6d4f1c; --heat-3: #875718; --heat-4: #a35b10;
    --flame-even: #39404b; --gain-1: #4d372b; --gain-2: #6f4327; --gain-3: #8f4c1f; --gain-4: #aa4f12;
    --lost-1: #2b3a4d; --lost-2: #27496f; --lost-3: #225a94; --lost-4: #1b67b4; --flame-hit: #7a6a00; --flame-ink: #f2f4f7; --flame-edge: #f2f4f7;
  }
}
.profile { margin-top: 1.4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.profile h5 { margin: 0; font-size: .88rem; }
.profile .plain-table { font-size: .86rem; }
.profile .plain-table th, .profile .plain-table td { padding: .3rem .6rem; }
.profile tbody th { min-width: 12rem; font-weight: 600; }
.profile .scroll { margin-top: .7rem; border-radius: .5rem; }
.profile code { font-size: .95em; }
.gist { margin-top: .8rem; font-weight: 600; }
.whose { margin-top: .6rem; font-size: .86rem; }
.whose ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-top: .35rem; }
.whose-bar { width: 100%; height: 14px; border-radius: 3px; }
.swatch { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border: 1px solid var(--soft); border-radius: 2px; vertical-align: -.06em; }
.swatch.flame-user { background: var(--flame-user); } .swatch.flame-dependency { background: var(--flame-dependency); }
.swatch.flame-node { background: var(--flame-node); } .swatch.flame-native { background: var(--flame-native); }
.swatch.flame-gc { background: var(--flame-gc); } .swatch.flame-idle { background: var(--flame-idle); } .swatch.flame-profiler { background: var(--flame-profiler); }
figure.flame { max-width: none; margin-top: 1rem; }
.icicle { width: 100%; height: auto; margin-top: .4rem; }
.icicle text { fill: var(--flame-ink); font-size: 12px; font-family: inherit; }
.icicle rect { stroke: var(--card); stroke-width: .8; }
.flame-stage.mounted > .icicle { display: none; }
.flame-tools { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: center; margin: .5rem 0; font-size: .86rem; }
.flame-tools label { display: flex; gap: .4rem; align-items: center; }
.flame-tools input, .flame-tools select, .flame-tools button { font: inherit; color: inherit; padding: .22rem .55rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--card); }
.flame-tools input { width: 11rem; }
.flame-tools button { cursor: pointer; }
.flame-tools button:disabled { cursor: default; color: var(--soft); border-color: var(--line); }
.flame-tools [aria-pressed=true] { background: var(--faint); border-color: var(--focus); }
.flame-tools output { color: var(--soft); }
.flame-live { overflow: hidden; }
.flame-live .title { display: none; }
.flame-live rect { stroke: var(--card); stroke-width: 1; }
.flame-live g.frame { cursor: pointer; outline: none; }
.flame-live g.frame:hover rect { stroke: var(--flame-edge); }
.flame-live g.frame:focus-visible rect { stroke: var(--focus); stroke-width: 3; }
.flame-live g.hit rect { stroke: var(--flame-edge); stroke-width: 1.6; }
.flame-live g.fade { opacity: .55; }
.d3-flame-graph-label { padding: 0 4px; overflow: hidden; color: var(--flame-ink); font-size: 12px; line-height: 22px; white-space: nowrap; text-overflow: ellipsis; }
.flame-details { min-height: 1.5em; margin-top: .35rem; font-size: .86rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
@media (max-width: 46rem) {
  .profile tbody th { min-width: 8.5rem; }
  .functions th:nth-child(2), .functions td:nth-child(2) { display: none; }
  .profile .plain-table th, .profile .plain-table td { padding: .3rem .4rem; }
}
@media print {
  .flame-tools, .flame-live, .flame-details { display: none; }
  .flame-stage.mounted > .icicle { display: block; }
  .icicle rect, .whose-bar rect, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
