/** Filters and buttons above the table. */
export const toolsStyle = `
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; margin-bottom: .7rem; }
.tools[hidden] { display: none; }
.tools label { display: flex; flex: 1 1 18rem; max-width: 34rem; gap: .6rem; align-items: baseline; }
.tools input { flex: 1; min-width: 0; font: inherit; color: inherit; padding: .35rem .7rem; border: 1px solid var(--soft); border-radius: .5rem; background: var(--card); }
.tools .choice { flex: none; max-width: 100%; align-items: center; align-self: center; }
.tools select, .tools button { font: inherit; color: inherit; padding: .3rem .6rem; max-width: 14rem; border: 1px solid var(--soft); border-radius: .5rem; background: var(--card); }
.tools input[type=checkbox] { flex: none; width: 1.1em; height: 1.1em; accent-color: var(--focus); }
.tools button { cursor: pointer; }
.tools output { color: var(--soft); font-size: .9rem; }
.tools button:hover, .actions button:hover, .reading button:hover { border-color: currentColor; background: var(--faint); }
.downloads { color: var(--soft); font-size: .9rem; }
.downloads button { color: var(--ink); font-size: .9rem; padding: .15rem .5rem; }
`;
