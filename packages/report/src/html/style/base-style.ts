/** Colours of both themes, letters, and what every part of the page shares. */
export const baseStyle = `
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
`;
