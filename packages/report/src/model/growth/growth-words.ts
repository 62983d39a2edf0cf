import { formatCount, formatDuration, formatPercent, pluralize } from '@benchline/format';
import { FEWEST_SIZES, type Growth, type GrowthFit, type GrowthKind } from '@benchline/stats';
import type { GrowthFitView } from './growth-view.js';

const laws: Readonly<Record<GrowthKind, string>> = {
  constant: 'constant',
  logarithmic: 'log n',
  linear: 'n',
  linearithmic: 'n log n',
  quadratic: 'n²',
};

const verbs: Readonly<Record<GrowthKind, (parameter: string) => string>> = {
  constant: (parameter) => `Does not grow with ${parameter}`,
  logarithmic: (parameter) => `Grows with the logarithm of ${parameter}`,
  linear: (parameter) => `Grows linearly with ${parameter}`,
  linearithmic: (parameter) => `Grows like n log n, n being ${parameter}`,
  quadratic: (parameter) => `Grows with the square of ${parameter}`,
};

/** What a law is called in a table: `n log n`, or several with a question mark. */
export function lawText({ verdict, kinds }: Growth): string {
  const named = kinds.map((kind) => laws[kind]);
  switch (verdict) {
    case 'told':
      return named[0] ?? '–';
    case 'untold':
      return `${orList(named)}?`;
    case 'none-fits':
      return 'none fits';
    case 'few-sizes':
      return 'too few sizes';
  }
}

/** What was found, and how sure that is. */
export function growthSentence(growth: Growth, parameter: string, range: GrowthRange): string {
  const [best] = growth.fits;
  switch (growth.verdict) {
    case 'told':
      return `${verbs[growth.kinds[0] as GrowthKind](parameter)}: ${rangeText(range)}.${
        best === undefined || best.kind === 'constant' ? '' : ` The fit is ${offBy(best)}.`
      }`;
    case 'untold':
      return (
        `Grows like ${orList(growth.kinds.map((kind) => laws[kind]))}, n being ${parameter}: these ` +
        `${pluralize(range.sizeCount, 'size')} cannot tell which. ${capital(rangeText(range))}.`
      );
    case 'none-fits':
      return (
        `None of constant, log n, n, n log n and n² describes it` +
        `${best === undefined ? '' : `; the nearest, ${laws[best.kind]}, is ${offBy(best)}`}. ${capital(rangeText(range))}.`
      );
    case 'few-sizes':
      return `${pluralize(range.sizeCount, 'size')} are too few to tell how it grows; it takes ${FEWEST_SIZES}. ${capital(rangeText(range))}.`;
  }
}

/** From the smallest to the largest size. */
export interface GrowthRange {
  readonly sizeCount: number;
  readonly smallest: number;
  readonly largest: number;
  readonly smallestNs: number;
  readonly largestNs: number;
}

function rangeText({ smallest, largest, smallestNs, largestNs }: GrowthRange): string {
  const times = `${factorText(largest / smallest)} times the size takes ${factorText(largestNs / smallestNs)} times as long`;
  return `from ${formatCount(smallest)} to ${formatCount(largest)}, ${times} (${formatDuration(smallestNs)} to ${formatDuration(largestNs)})`;
}

/** Two digits are as much as a factor over decades means. */
function factorText(factor: number): string {
  return formatCount(Number(factor.toPrecision(factor < 100 ? 2 : 3)));
}

/** How near each law comes, the best first. */
export function fitViews({ fits, kinds }: Growth): GrowthFitView[] {
  return fits.map((fit) => ({
    kind: fit.kind,
    law: laws[fit.kind],
    text: `${offBy(fit)}, R² ${Math.max(0, fit.rSquared).toFixed(3)}`,
    isPossible: kinds.includes(fit.kind),
  }));
}

function offBy({ relativeError }: GrowthFit): string {
  return `off by ${formatPercent(relativeError)}`;
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
