import { formatCount, formatDuration } from '@benchline/format';
import type { BenchmarkResult, ResultRecord } from '@benchline/schema';
import { fitGrowth, type Growth, type GrowthVerdict, growthValue } from '@benchline/stats';
import { anchorOf } from '../anchor.js';
import type { Tone } from '../tone.js';
import { type GrowthGroup, growthGroups, type Measured, sizeOf } from './growth-groups.js';
import type { GrowthPoint, GrowthView } from './growth-view.js';
import { fitViews, type GrowthRange, growthSentence, lawText } from './growth-words.js';

/** Points of a fitted curve between the smallest and the largest size. */
const CURVE_POINTS = 48;

const tones: Readonly<Record<GrowthVerdict, Tone>> = {
  told: 'same',
  untold: 'unsure',
  'none-fits': 'unsure',
  'few-sizes': 'plain',
};

/** How benchmarks grow with their numeric parameters, where they were measured at three values or more. */
export function growthViews(results: readonly (BenchmarkResult | ResultRecord)[]): GrowthView[] {
  return growthGroups(results).map(growthView);
}

function growthView({ parameter, fixed, results }: GrowthGroup): GrowthView {
  const [first] = results as readonly [Measured, ...Measured[]];
  const sized = results.map((result) => ({
    size: sizeOf(result, parameter),
    value: result.summary.medianNs,
  }));
  const growth = fitGrowth(sized);
  const place = [first.package, ...first.suite].filter((part) => part !== '').join(' › ');
  const fixedText = fixed.map(([name, value]) => `${name} = ${value}`).join(', ');
  return {
    anchor: `growth-${anchorOf(JSON.stringify([first.package, first.suite, first.name, parameter, fixed]))}`,
    name: first.name,
    place,
    parameter,
    fixed: fixedText,
    verdict: growth.verdict,
    tone: tones[growth.verdict],
    law: lawText(growth),
    title: `${first.name} by ${parameter}${fixedText === '' ? '' : `, ${fixedText}`}`,
    sentence: growthSentence(growth, parameter, rangeOf(sized)),
    caption:
      growth.fits.length === 0
        ? ''
        : `Laws in the order in which they fit, errors relative to the medians: ${fitViews(growth)
            .map(({ law, text }) => `${law} (${text})`)
            .join('; ')}.`,
    points: results.map((result) => pointOf(result, parameter)),
    curve: curveOf(growth, sized),
    fits: fitViews(growth),
  };
}

function pointOf(result: Measured, parameter: string): GrowthPoint {
  const { medianNs, interval } = result.summary;
  const size = sizeOf(result, parameter);
  return {
    size,
    medianNs,
    lowerNs: interval?.lowerNs ?? null,
    upperNs: interval?.upperNs ?? null,
    text: `${parameter} = ${formatCount(size)}: ${formatDuration(medianNs)}`,
    anchor: anchorOf(result.id),
  };
}

function rangeOf(sized: readonly { readonly size: number; readonly value: number }[]): GrowthRange {
  const [first, last] = [sized[0], sized[sized.length - 1]];
  return {
    sizeCount: new Set(sized.map(({ size }) => size)).size,
    smallest: first?.size ?? 0,
    largest: last?.size ?? 0,
    smallestNs: first?.value ?? 0,
    largestNs: last?.value ?? 0,
  };
}

/** The best law, at sizes that are evenly spaced on a scale of factors. */
function curveOf(
  { verdict, fits }: Growth,
  sized: readonly { readonly size: number }[],
): GrowthView['curve'] {
  const [best] = fits;
  const [from, to] = [sized[0]?.size ?? 1, sized[sized.length - 1]?.size ?? 1];
  if (best === undefined || verdict === 'none-fits') return [];
  return Array.from({ length: CURVE_POINTS }, (_, index) => {
    const size = from * (to / from) ** (index / (CURVE_POINTS - 1));
    return { size: round(size), ns: round(growthValue(best, size)) };
  });
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
