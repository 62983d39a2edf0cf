import type { BenchmarkView } from '../benchmark-view.js';
import type { RelativeRow, RelativeView } from './relative-view.js';

/** Benchmarks further apart are different work, and no one asks how much faster. */
const LARGEST_RATIO = 100;
const MOST_ROWS = 5;

type Measured = BenchmarkView & { readonly medianNs: number };

/** How much faster the fastest benchmark of each suite is than the others of it, in the order of the benchmarks. */
export function relativeViews(benchmarks: readonly BenchmarkView[]): RelativeView[] {
  const groups = new Map<string, Measured[]>();
  for (const benchmark of benchmarks) {
    if (!isMeasured(benchmark)) continue;
    const key = JSON.stringify([benchmark.place, benchmark.parameters]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [benchmark]);
    else group.push(benchmark);
  }
  return [...groups.values()].map(relativeView).filter(({ rows }) => rows.length > 0);
}

function isMeasured(benchmark: BenchmarkView): benchmark is Measured {
  return benchmark.medianNs !== null && benchmark.medianNs > 0;
}

function relativeView(group: readonly Measured[]): RelativeView {
  const [fastest, ...others] = [...group].sort((a, b) => a.medianNs - b.medianNs) as [
    Measured,
    ...Measured[],
  ];
  const near = others.filter(({ medianNs }) => medianNs <= LARGEST_RATIO * fastest.medianNs);
  return {
    place: fastest.place,
    parameters: fastest.parameters,
    fastest: fastest.name,
    rows: near.slice(0, MOST_ROWS).map((other) => relativeRow(fastest, other)),
    moreCount: Math.max(0, near.length - MOST_ROWS),
  };
}

function relativeRow(fastest: Measured, other: Measured): RelativeRow {
  const ratio = other.medianNs / fastest.medianNs;
  const [one, two] = [fastest.precision.value, other.precision.value];
  // Relative errors of independent medians add up as squares; the halves of the intervals stand for them.
  const uncertainty = one === null || two === null ? null : ratio * Math.hypot(one, two);
  const number = ratioText(ratio, uncertainty);
  const shared = { name: other.name, ratio, uncertainty };
  return uncertainty !== null && ratio - uncertainty <= 1
    ? { ...shared, text: 'about as fast as', note: ` (${number})` }
    : { ...shared, text: `${number} times faster than`, note: '' };
}

/** As many decimals as the uncertainty allows, three at most. */
function ratioText(ratio: number, uncertainty: number | null): string {
  if (uncertainty === null) return ratio.toFixed(2);
  const decimals = uncertainty > 0 ? Math.max(0, Math.min(3, -Math.floor(Math.log10(uncertainty)))) : 3;
  return `${ratio.toFixed(decimals)} ± ${uncertainty.toFixed(decimals)}`;
}
