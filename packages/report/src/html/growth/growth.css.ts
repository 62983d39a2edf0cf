/** The look of growth: as the other charts, with a dashed law. */
export const growthStyle = `
.growths { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; }
figure.growth { max-width: none; padding: 1rem clamp(.8rem, 2vw, 1.2rem); background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
.growth h3 { margin: 0; }
.growth .chart { max-width: 34rem; }
.curve.law { stroke: var(--soft); stroke-width: 1.8; stroke-dasharray: 6 3; }
.whisker { stroke: var(--current); stroke-width: 2; }
.sizes { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin-top: .45rem; color: var(--soft); font-size: .82rem; font-variant-numeric: tabular-nums; }
`;
