/** The section of one benchmark, and the environment. */
export const sectionStyle = `
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
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .6rem; font-size: .82rem; }
.actions button, .reading button { font: inherit; color: inherit; padding: .15rem .6rem; border: 1px solid var(--soft); border-radius: .5rem; background: var(--card); cursor: pointer; }
.actions output { color: var(--soft); }
`;
