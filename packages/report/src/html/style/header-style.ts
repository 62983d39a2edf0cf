/** The first screen: verdict, the worst, what was compared. */
export const headerStyle = `
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
.sides dt, .facts dt, .names { color: var(--soft); }
`;
